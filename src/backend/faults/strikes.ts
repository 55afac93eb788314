import type { Backend, Handlers } from "../backend.ts";
import { dropAll } from "../clients/phones.ts";
import { fail, hold, letGo } from "../components.ts";
import { startLife } from "../draws.ts";
import type { FaultPlan, Plan } from "../plan.ts";

/** One way for a fault to come: by chance (`at` null), or at a scripted time. Each has timers of its own. */
export interface FaultInstance {
  readonly fault: number;
  readonly at: number | null;
}

/** All instances of a plan's faults: for each fault by chance first, then as scripted. */
export const faultInstances = ({ faults }: Plan): readonly FaultInstance[] =>
  faults.flatMap(({ every, at }, fault) => [
    ...(every === null ? [] : [{ fault, at: null }]),
    ...at.map((time) => ({ fault, at: time })),
  ]);

const strike = (backend: Backend, { strike: what, lasts }: FaultPlan): number => {
  let changed = 0;
  if (what.do === "drop") for (const pool of what.pools) changed += dropAll(backend, pool);
  else
    for (const part of what.components) changed += lasts === null ? fail(backend, part) : hold(backend, part);
  return changed;
};

const awaitNext = (backend: Backend, instance: number, { every }: FaultPlan, { at }: FaultInstance): void => {
  if (at === null && every !== null) startLife(backend, backend.timers.faultBegins + instance, every);
};

/** Sets the first times of all faults. */
export const beginFaults = (backend: Backend): void => {
  faultInstances(backend.plan).forEach((instance, index) => {
    if (instance.at !== null) backend.simulation.arm(backend.timers.faultBegins + index, instance.at);
    else awaitNext(backend, index, backend.plan.faults[instance.fault], instance);
  });
};

/** Faults that come and go. Subjects are instances. The time to the next one by chance is drawn when one has ended. */
export const faultHandlers = (plan: Plan): Handlers => {
  const instances = faultInstances(plan);
  return {
    faultBegins(backend, index) {
      const instance = instances[index];
      const fault = plan.faults[instance.fault];
      backend.tell.faultBegan(instance.fault);
      backend.tell.faultStruck(instance.fault, strike(backend, fault));
      if (fault.lasts === null) awaitNext(backend, index, fault, instance);
      else startLife(backend, backend.timers.faultEnds + index, fault.lasts);
    },
    faultEnds(backend, index) {
      const instance = instances[index];
      const fault = plan.faults[instance.fault];
      backend.tell.faultEnded(instance.fault);
      if (fault.strike.do === "hold") for (const part of fault.strike.components) letGo(backend, part);
      awaitNext(backend, index, fault, instance);
    },
  };
};
