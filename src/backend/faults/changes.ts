import type { Backend, Handlers } from "../backend.ts";
import { isGood } from "../components.ts";
import { happens, startLife } from "../draws.ts";
import { apply, undo } from "../modes/effects.ts";
import type { Strike } from "./fault.ts";
import { faultOf, HIT, marksOf, over, tellMore, tellStruck } from "./occurrences.ts";

type Change = Extract<Strike, { readonly do: "change" }>;

/** Nobody knows of anything bad · somebody will, after a time · it is being rolled back. */
const UNSEEN = 0;
const SEEN = 1;
const BACK = 2;

/** How many of so many components have the change after a step: a part of one counts as one. */
const reach = (steps: readonly number[], step: number, components: number): number =>
  step === 0 ? 0 : Math.ceil(steps[step - 1] * components - 1e-9);

/** Gives the change to the components of a step. Returns how many went bad, and counts what that changed. */
const giveStep = (backend: Backend, index: number, { steps, fails, effect }: Change): number => {
  const { components } = faultOf(backend, index);
  const { hits } = backend.plan.instances[index];
  const marks = marksOf(backend, index);
  const step = backend.world.faults.step[index];
  let [bad, changed] = [0, 0];
  for (let i = reach(steps, step, components.length); i < reach(steps, step + 1, components.length); i++) {
    if (!isGood(backend, components[i]) || (fails < 1 && !happens(backend, fails, hits[i]))) continue;
    marks[i] = HIT;
    bad++;
    changed += apply(backend, components[i], effect);
  }
  backend.tell.changeStep(backend.plan.instances[index].fault, step + 1, bad);
  tellMore(backend, index, changed);
  return bad;
};

/** Whether a step that has just been made will be noticed. */
const isNoticed = (backend: Backend, index: number, bad: number, { steps, coverage }: Change): boolean => {
  const step = backend.world.faults.step[index];
  if (step === steps.length - 1) return marksOf(backend, index).includes(HIT);
  const chance = coverage[step === 0 ? 0 : 1];
  return bad > 0 && (chance === 1 || happens(backend, chance, backend.plan.instances[index].notices));
};

const end = (backend: Backend, index: number): void => {
  if (backend.world.faults.changed[index] === 0) tellStruck(backend, index, 0);
  backend.tell.faultEnded(backend.plan.instances[index].fault);
  over(backend, index);
};

/** The next step of a roll-out. */
export const takeStep = (backend: Backend, index: number, change: Change): void => {
  const { timers, world, plan } = backend;
  const { step, phase } = world.faults;
  const { lengths } = plan.instances[index];
  const bad = giveStep(backend, index, change);
  if (phase[index] === UNSEEN && isNoticed(backend, index, bad, change)) {
    phase[index] = SEEN;
    startLife(backend, timers.faultNoticed + index, step[index] === 0 ? lengths.canary : lengths.detect);
  }
  step[index]++;
  if (step[index] < change.steps.length) startLife(backend, timers.faultSteps + index, lengths.pause);
  else if (phase[index] === UNSEEN) end(backend, index);
};

/** The roll-back is done: all that the change made bad is healed. */
export const rolledBack = (backend: Backend, index: number, { effect }: Change): void => {
  const { components } = faultOf(backend, index);
  marksOf(backend, index).forEach((mark, i) => {
    if (mark === HIT) undo(backend, components[i], effect);
  });
  backend.tell.rolledBack(backend.plan.instances[index].fault);
  end(backend, index);
};

/** A bad change becomes known: the roll-out stops, and the roll-back begins. Subjects are instances. */
export const changeHandlers: Handlers = {
  faultNoticed(backend, index) {
    const { plan, simulation, timers, world, tell } = backend;
    const { fault, lengths } = plan.instances[index];
    tell.changeDetected(fault);
    world.faults.phase[index] = BACK;
    simulation.disarm(timers.faultSteps + index);
    startLife(backend, timers.faultEnds + index, lengths.rollBack);
  },
};
