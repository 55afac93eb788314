import type { Backend } from "../backend.ts";
import { startLife } from "../draws.ts";
import type { FaultInstance, FaultPlan, Schedule } from "./plan.ts";

/** A component that this occurrence is to hit, and one that it has hit. */
export const CHOSEN = 1;
export const HIT = 2;

/** Whether a fault comes at fixed times, and not by chance. */
const isScripted = ({ at, schedule }: FaultInstance): boolean => at !== null || schedule !== null;

/** The fault that an instance is one way to come of. */
export const faultOf = ({ plan }: Backend, index: number): FaultPlan =>
  plan.faults[plan.instances[index].fault];

/** What an occurrence is to hit or has hit: for each component of its fault 0, `CHOSEN` or `HIT`. A view of the world. */
export const marksOf = ({ plan, world }: Backend, index: number): Uint8Array => {
  const { first, fault } = plan.instances[index];
  return world.faults.marks.subarray(first, first + plan.faults[fault].components.length);
};

/** States what an occurrence has changed by now, by so much more. */
export const tellStruck = ({ plan, world, tell }: Backend, index: number, changed: number): void => {
  const instance = plan.instances[index];
  world.faults.changed[index] += changed;
  tell.faultStruck(instance.fault, changed, isScripted(instance) ? 1 : 0);
};

/** As `tellStruck`, for what comes step by step: nothing is stated for a step that changed nothing. */
export const tellMore = (backend: Backend, index: number, changed: number): void => {
  if (changed > 0) tellStruck(backend, index, changed);
};

/** When a schedule has its next time: the first plus so many strides, multiplied. Infinity when there is none any more. */
export const timeOf = ({ offset, every, times, first, stride }: Schedule, passed: number): number => {
  const k = first + passed * stride;
  return k < times ? offset + k * every : Number.POSITIVE_INFINITY;
};

/** Waits for the next occurrence of an instance that has a schedule. */
export const awaitScheduled = ({ plan, world, simulation, timers }: Backend, index: number): void => {
  const { schedule } = plan.instances[index];
  if (schedule !== null)
    simulation.arm(timers.faultBegins + index, timeOf(schedule, world.faults.passed[index]));
};

/** Waits for the next occurrence of an instance that comes by chance. */
export const awaitNext = (backend: Backend, index: number): void => {
  const { every } = backend.plan.instances[index];
  if (every !== null) startLife(backend, backend.timers.faultBegins + index, every);
};

/** An occurrence is over: nothing of it is left but what waits for repair. Says so if it changed nothing in all its steps. */
export const over = (backend: Backend, index: number): void => {
  const { active, changed, step, phase } = backend.world.faults;
  active[index] = 0;
  changed[index] = 0;
  step[index] = 0;
  phase[index] = 0;
  // What a scripted one broke is looked at until it is repaired.
  if (backend.plan.instances[index].at === null) marksOf(backend, index).fill(0);
  awaitNext(backend, index);
};
