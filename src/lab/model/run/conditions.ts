import type { Backend } from "../../../backend/backend.ts";
import { HIT } from "../../../backend/faults/occurrences.ts";
import type { FaultInstance } from "../../../backend/faults/plan.ts";
import { outForWork } from "../../../backend/faults/upkeep.ts";
import type { Effect } from "../../../backend/modes/mode.ts";
import { CONDITION } from "../../codes.ts";

const holdsDown = (effect: Effect): boolean => effect.do !== "slow" && effect.do !== "drop";

/** Whether one of its own lives has come to an end that holds it down. */
const hasFailed = ({ plan, world }: Backend, component: number): boolean => {
  for (const life of plan.components[component]!.lives) {
    const ended = world.lives.ended[life]!;
    if (ended > 0 && holdsDown(plan.lives[life]!.ends[ended - 1]!.effect)) return true;
  }
  return false;
};

/** Whether somebody is at work on one of its lives, or on the way to it. */
const isInRepair = ({ plan, world, simulation, timers }: Backend, component: number): boolean => {
  for (const life of plan.components[component]!.lives)
    if (
      world.lives.ended[life] !== 0 &&
      simulation.calendar.dueAt(timers.repairEnds + life) < Number.POSITIVE_INFINITY
    )
      return true;
  return false;
};

/** What an instance of a fault does to those that it has hit, as long as it lasts; null: nothing that holds them down by itself. */
const effectOf = ({ plan }: Backend, { fault, lasts }: FaultInstance): Effect | null => {
  const { strike } = plan.faults[fault]!;
  if (strike.do === "change") return strike.effect;
  return strike.do === "hit" && lasts !== null ? strike.effect : null;
};

/** By component, what holds it down from outside: `BY_FAULT`, `BY_WORK`, or 0. */
const [BY_FAULT, BY_WORK] = [1, 2];

const heldFrom = (backend: Backend): Uint8Array => {
  const { plan, world } = backend;
  const held = new Uint8Array(plan.components.length);
  plan.instances.forEach((instance, index) => {
    if (world.faults.active[index] === 0) return;
    for (const component of outForWork(backend, index)) held[component] = BY_WORK;
    const effect = effectOf(backend, instance);
    if (effect === null || !holdsDown(effect)) return;
    const { components } = plan.faults[instance.fault]!;
    components.forEach((component, i) => {
      if (world.faults.marks[instance.first + i] === HIT) held[component] = BY_FAULT;
    });
  });
  return held;
};

const badCondition = (backend: Backend, component: number, held: number): number => {
  const { causes, hung, cut } = backend.world.components;
  if (isInRepair(backend, component)) return CONDITION.inRepair;
  const isOwn = held === BY_FAULT || hasFailed(backend, component);
  if (held === BY_WORK && !isOwn) return CONDITION.inMaintenance;
  if (cut[component] === causes[component]) return CONDITION.cutOff;
  if (!isOwn) return CONDITION.heldDown;
  return hung[component]! + cut[component]! === causes[component] ? CONDITION.hung : CONDITION.failed;
};

const slowed = ({ plan, world }: Backend, component: number): boolean =>
  plan.slows.length > 0 && world.components.capacity[component]! < 1;

/**
 * How each component is, one of `CONDITION`. Of what is bad: whether somebody works on it comes before why it is bad; what has
 * failed by itself as well as being held down by what it stands in counts as failed.
 */
export const conditionsOf = (backend: Backend): Uint8Array => {
  const { plan, world } = backend;
  const held = heldFrom(backend);
  const conditions = new Uint8Array(plan.components.length);
  for (let component = 0; component < conditions.length; component++) {
    if (world.components.causes[component]! > 0)
      conditions[component] = badCondition(backend, component, held[component]!);
    else if (slowed(backend, component)) conditions[component] = CONDITION.slow;
    else if (isInRepair(backend, component)) conditions[component] = CONDITION.inRepair;
  }
  return conditions;
};
