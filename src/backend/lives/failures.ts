import { assert } from "../../base/assert.ts";
import type { Backend, Handlers } from "../backend.ts";
import { isGood } from "../components.ts";
import { happens } from "../draws.ts";
import { awaitFinding, forgetFinding } from "../found/finding.ts";
import { apply, isOverAtOnce, undo } from "../modes/effects.ts";
import { releaseCrew, requestRepair } from "../people/crews.ts";
import { stageEnds } from "../people/jobs.ts";
import { NONE } from "../plan.ts";
import { touchGroup } from "../touched.ts";
import { lifeThatEnded, startClock, stopClock } from "./clocks.ts";

const drawEnd = ({ plan, simulation }: Backend, life: number): number => {
  const { untils, which } = plan.lives[life];
  return which === NONE ? 0 : simulation.streams.oneBy(which, untils);
};

const takeAlong = (backend: Backend, life: number): number => {
  let changed = 0;
  for (const { components, share, streams } of backend.plan.lives[life].along)
    components.forEach((other, index) => {
      if (isGood(backend, other) && happens(backend, share, streams[index]))
        changed += failComponent(backend, other);
    });
  return changed;
};

/** The failure becomes known: a repair is asked for, if there is one. */
export const findFailure = (backend: Backend, life: number): void => {
  const { found, ended } = backend.world.lives;
  if (ended[life] === 0 || found[life] === 1) return;
  found[life] = 1;
  forgetFinding(backend, life);
  const { component, ends } = backend.plan.lives[life];
  backend.tell.failureFound(component, life);
  // Whoever would call it, or does not see that it hangs, knows now.
  const { group } = backend.plan.components[component];
  if (group !== NONE) touchGroup(backend, group);
  if (ends[ended[life] - 1].repair !== null) requestRepair(backend, life);
};

/**
 * A life ends, in the end that is drawn or in a given one; nothing happens when it has ended already. Where nothing is left
 * to be undone or repaired it begins anew at once. Returns how many components (or connections) changed.
 */
export const endLife = (backend: Backend, life: number, given = NONE): number => {
  const { ended } = backend.world.lives;
  if (ended[life] !== 0) return 0;
  const end = given === NONE ? drawEnd(backend, life) : given;
  ended[life] = 1 + end;
  stopClock(backend, life);
  const { component, ends } = backend.plan.lives[life];
  const { effect, repair } = ends[end];
  backend.tell.componentFailed(component, life, end);
  const isKnown = awaitFinding(backend, life);
  const changed = apply(backend, component, effect);
  const isOver = isOverAtOnce(effect) && repair === null;
  if (isKnown && !isOver) findFailure(backend, life);
  // Those that take each other along do so once.
  const others = takeAlong(backend, life);
  if (isOver) beginAnew(backend, life);
  return changed + others;
};

/**
 * A component fails as by itself: the first of its lives ends; of one that is good, for it is but slow, the first that has
 * not ended. Returns how many components changed.
 */
export const failComponent = (backend: Backend, component: number): number => {
  const { lives } = backend.plan.components[component];
  assert(lives.length > 0, "only what can fail by itself does");
  const { ended } = backend.world.lives;
  const running = isGood(backend, component) ? lives.find((life) => ended[life] === 0) : undefined;
  return endLife(backend, running ?? lives[0]);
};

const beginAnew = (backend: Backend, life: number): void => {
  forgetFinding(backend, life);
  backend.world.lives.ended[life] = 0;
  backend.world.lives.found[life] = 0;
  startClock(backend, life);
};

/** What failed is as good as new: what it did is undone, and its life begins anew. */
const repaired = (backend: Backend, life: number): void => {
  const { ended } = backend.world.lives;
  assert(ended[life] !== 0, "only what has failed is repaired");
  const { component, ends } = backend.plan.lives[life];
  const { effect } = ends[ended[life] - 1];
  backend.tell.componentRepaired(component, life);
  releaseCrew(backend, life);
  undo(backend, component, effect);
  beginAnew(backend, life);
};

/** Failures, and their repairs. The subjects of `lifeEnds` are clocks, the others' are lives. */
export const failureHandlers: Handlers = {
  lifeEnds(backend, clock) {
    endLife(backend, lifeThatEnded(backend, clock));
  },
  failureFound: findFailure,
  repairEnds(backend, life) {
    const verdict = stageEnds(backend, life);
    if (verdict === "goes-on") return;
    repaired(backend, life);
    if (verdict.breaks !== NONE) failComponent(backend, verdict.breaks);
  },
};
