import type { Backend, Handlers } from "../backend.ts";
import { isGood } from "../components.ts";
import { happens, pickSome, startLife } from "../draws.ts";
import { renewClocks } from "../lives/clocks.ts";
import { endLife } from "../lives/failures.ts";
import { apply, applyToAll, isOverAtOnce, undo } from "../modes/effects.ts";
import { NONE } from "../plan.ts";
import type { Strike } from "./fault.ts";
import { CHOSEN, faultOf, HIT, marksOf, over, tellMore, tellStruck } from "./occurrences.ts";

type Hit = Extract<Strike, { readonly do: "hit" }>;

/** Chooses among those that are good, or the thing that is named: first some at random, then each by its chance. */
const choose = (backend: Backend, index: number, { pick, lethality }: Hit): number => {
  const { components, isNamed } = faultOf(backend, index);
  const { picks, hits } = backend.plan.instances[index];
  const marks = marksOf(backend, index);
  for (let i = 0; i < marks.length; i++) marks[i] = isNamed || isGood(backend, components[i]) ? CHOSEN : 0;
  pickSome(backend, picks, pick, marks);
  let chosen = 0;
  for (let i = 0; i < marks.length; i++) {
    if (marks[i] === CHOSEN && lethality < 1 && !happens(backend, lethality, hits[i])) marks[i] = 0;
    chosen += marks[i];
  }
  return chosen;
};

/** The lives of those that could have been hit, and were not, begin anew. */
const renew = (backend: Backend, index: number): void => {
  const { components } = faultOf(backend, index);
  marksOf(backend, index).forEach((mark, i) => {
    if (mark === 0 && isGood(backend, components[i])) renewClocks(backend, components[i]);
  });
};

/** Hits one component: for as long as the fault lasts, or as if it failed by itself. Returns what that changed. */
const hit = (backend: Backend, index: number, i: number, { effect }: Hit): number => {
  const { components, lives, ends } = faultOf(backend, index);
  marksOf(backend, index)[i] = HIT;
  if (backend.plan.instances[index].lasts !== null || isOverAtOnce(effect))
    return apply(backend, components[i], effect);
  return lives[i] === NONE ? 0 : endLife(backend, lives[i], ends[i]);
};

/** Hits all that are chosen at one instant; connections that are dropped together are counted together. */
const hitAll = (backend: Backend, index: number, strike: Hit): void => {
  const { components } = faultOf(backend, index);
  if (isOverAtOnce(strike.effect)) {
    const chosen = components.filter((_, i) => marksOf(backend, index)[i] === CHOSEN);
    return tellStruck(backend, index, applyToAll(backend, chosen, strike.effect));
  }
  let changed = 0;
  marksOf(backend, index).forEach((mark, i) => {
    if (mark === CHOSEN) changed += hit(backend, index, i, strike);
  });
  tellStruck(backend, index, changed);
};

const awaitHits = (backend: Backend, index: number, chosen: number): void => {
  const { spread, firstHit } = backend.plan.instances[index];
  backend.world.faults.step[index] = chosen;
  marksOf(backend, index).forEach((mark, i) => {
    if (mark === CHOSEN) startLife(backend, backend.timers.faultHits + firstHit + i, spread[i]);
  });
  if (chosen === 0) tellStruck(backend, index, 0);
};

/** An occurrence without a length is over when all is hit, whatever waits for repair. */
const ends = (backend: Backend, index: number): void => {
  backend.tell.faultEnded(backend.plan.instances[index].fault);
  over(backend, index);
};

/** One hit fewer is to come; the last one ends a fault that has no length. */
const oneLess = (backend: Backend, index: number): void => {
  const { step, changed } = backend.world.faults;
  if (--step[index] > 0) return;
  if (changed[index] === 0) tellStruck(backend, index, 0);
  if (backend.plan.instances[index].lasts === null) ends(backend, index);
};

/** Begins an occurrence that does what a failure mode does. */
export const beginHits = (backend: Backend, index: number, strike: Hit): void => {
  const { lasts, spread } = backend.plan.instances[index];
  const chosen = choose(backend, index, strike);
  if (strike.renews) renew(backend, index);
  if (spread.length > 0) awaitHits(backend, index, chosen);
  else hitAll(backend, index, strike);
  if (lasts !== null) startLife(backend, backend.timers.faultEnds + index, lasts);
  else if (spread.length === 0 || chosen === 0) ends(backend, index);
};

/** Ends one: what it hit is let go, what it was still to hit is spared. */
export const endHits = (backend: Backend, index: number, { effect }: Hit): void => {
  const { components } = faultOf(backend, index);
  const { firstHit } = backend.plan.instances[index];
  const { step, changed } = backend.world.faults;
  marksOf(backend, index).forEach((mark, i) => {
    if (mark === HIT) undo(backend, components[i], effect);
    if (mark === CHOSEN) backend.simulation.disarm(backend.timers.faultHits + firstHit + i);
  });
  // Where hits were still to come it has not been said yet that there were none.
  if (step[index] > 0 && changed[index] === 0) tellStruck(backend, index, 0);
};

/** Hits that come some time after their fault began. Subjects are components of faults that spread. */
export const hitHandlers: Handlers = {
  faultHits(backend, subject) {
    const index = backend.plan.spreads[subject];
    const i = subject - backend.plan.instances[index].firstHit;
    const { components, isNamed, strike } = faultOf(backend, index);
    if (strike.do !== "hit") return;
    if (isNamed || isGood(backend, components[i])) tellMore(backend, index, hit(backend, index, i, strike));
    else marksOf(backend, index)[i] = 0;
    oneLess(backend, index);
  },
};
