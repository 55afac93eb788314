import { assert } from "../../base/assert.ts";
import type { Backend } from "../backend.ts";
import { hold, letGo } from "../components.ts";
import { startLife } from "../draws.ts";
import { renewClocks } from "../lives/clocks.ts";
import { NONE } from "../plan.ts";
import type { Strike } from "./fault.ts";
import { faultOf, over, tellMore, tellStruck } from "./occurrences.ts";

type Maintain = Extract<Strike, { readonly do: "maintain" }>;

/** A batch still serves · it is out · it waits until the others of its groups are good. */
const DRAINING = 1;
const OUT = 2;
const WAITING = 3;

/** The components of the batch that is on now. */
const batchOf = (backend: Backend, index: number, { batch }: Maintain): Int32Array => {
  const first = backend.world.faults.step[index];
  return faultOf(backend, index).components.subarray(first, first + batch);
};

/** Whether nothing is wrong with a member: it is good, and its copy of the data complete. */
const isFit = ({ world }: Backend, member: number): boolean => {
  const { causes, stale, empty } = world.components;
  return causes[member] === 0 && stale[member] === 0 && empty[member] === 0;
};

/** Whether, in each group with a member that the batch takes down, nothing is wrong with the others. */
const areOthersGood = (backend: Backend, batch: Int32Array): boolean => {
  const { components, groups } = backend.plan;
  const own = new Set<number>();
  for (const component of batch) for (const part of components[component].takes) own.add(part);
  for (const part of own) {
    const { group } = components[part];
    if (group === NONE) continue;
    for (const member of groups[group].members) if (!own.has(member) && !isFit(backend, member)) return false;
  }
  return true;
};

/** Takes the batch out, unless it has to wait. */
const takeOut = (backend: Backend, index: number, strike: Maintain): void => {
  const { world, plan, timers, tell } = backend;
  const { phase, waiting } = world.faults;
  const batch = batchOf(backend, index, strike);
  if (strike.postpones && !areOthersGood(backend, batch)) {
    if (phase[index] !== WAITING) waiting[0]++;
    phase[index] = WAITING;
    return;
  }
  if (phase[index] === WAITING) waiting[0]--;
  phase[index] = OUT;
  let changed = 0;
  for (const component of batch) {
    tell.maintenanceBegan(plan.instances[index].fault, component);
    changed += hold(backend, component);
  }
  tellMore(backend, index, changed);
  startLife(backend, timers.faultSteps + index, plan.instances[index].lengths.takes);
};

/** The components on which an instance of planned work is at work now: none while it drains, waits, or is over. */
export const outForWork = (backend: Backend, index: number): Int32Array => {
  const { strike, components } = faultOf(backend, index);
  const isOut = strike.do === "maintain" && backend.world.faults.phase[index] === OUT;
  return isOut ? batchOf(backend, index, strike) : components.subarray(0, 0);
};

/** Begins with the next batch, or ends when there is none. */
export const nextBatch = (backend: Backend, index: number, strike: Maintain): void => {
  const { drains } = backend.plan.instances[index].lengths;
  if (batchOf(backend, index, strike).length === 0) {
    if (backend.world.faults.changed[index] === 0) tellStruck(backend, index, 0);
    backend.tell.faultEnded(backend.plan.instances[index].fault);
    return over(backend, index);
  }
  if (drains === undefined) return takeOut(backend, index, strike);
  backend.world.faults.phase[index] = DRAINING;
  startLife(backend, backend.timers.faultSteps + index, drains);
};

const bringBack = (backend: Backend, index: number, strike: Maintain): void => {
  for (const component of batchOf(backend, index, strike)) {
    backend.tell.maintenanceEnded(backend.plan.instances[index].fault, component);
    letGo(backend, component);
    if (strike.renews) renewClocks(backend, component);
  }
  backend.world.faults.phase[index] = 0;
  backend.world.faults.step[index] += strike.batch;
};

/** A batch is drained, or the work on it is done. */
export const batchTurns = (backend: Backend, index: number, strike: Maintain): void => {
  if (backend.world.faults.phase[index] === DRAINING) return takeOut(backend, index, strike);
  assert(backend.world.faults.phase[index] === OUT, "work ends only on what is taken out");
  bringBack(backend, index, strike);
  nextBatch(backend, index, strike);
};

/** After an event, once all is settled: batches that wait look again. Returns whether any was taken out. */
export const resumeUpkeep = (backend: Backend): boolean => {
  const { waiting, phase } = backend.world.faults;
  const before = waiting[0];
  if (before === 0) return false;
  for (let index = 0; index < phase.length; index++) {
    const { strike } = faultOf(backend, index);
    if (strike.do === "maintain" && phase[index] === WAITING) takeOut(backend, index, strike);
  }
  return waiting[0] < before;
};
