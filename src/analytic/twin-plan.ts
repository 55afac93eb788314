import type { SeatPlan, SwitchPlan } from "../backend/failover/plan.ts";
import type { EndPlan, LifePlan } from "../backend/lives/plan.ts";
import type { Effect } from "../backend/modes/mode.ts";
import { type GroupPlan, NONE, type Plan } from "../backend/plan.ts";
import type { Refusal } from "../stats/interval.ts";

/** Whether what an effect is done to counts as bad. */
const isDown = (effect: Effect): boolean => effect.do !== "slow" && effect.do !== "drop";

/** Is there and is over at the same instant, so that the life begins anew: of no consequence without phones. */
const HARMLESS: Effect = { do: "drop", silent: false };

const NOWHERE = new Int32Array();

const endAlone = ({ until, effect, repair }: EndPlan): EndPlan => ({
  until,
  effect: isDown(effect) ? { do: "down" } : HARMLESS,
  found: () => ({ when: "at-once" }),
  finds: null,
  repair: isDown(effect) ? repair : null,
  crew: NONE,
  spare: NONE,
  priority: 0,
});

/** Its ends once for all lives that share them: there may be a million. */
const livesAlone = ({ lives }: Plan): LifePlan[] => {
  const known = new Map<readonly EndPlan[], readonly EndPlan[]>();
  return lives.map((life) => {
    const ends = known.get(life.ends) ?? life.ends.map(endAlone);
    known.set(life.ends, ends);
    // A life that is spent by overload never ends there: its load comes from the failures of others.
    const clock = life.overloaded === null ? life.clock : NONE;
    return { ...life, clock, ends, onDemand: null, stops: 0, load: null, overloaded: null, along: [] };
  });
};

const atOnce = (switching: SwitchPlan): SwitchPlan => ({
  ...switching,
  deep: true,
  coverage: 1,
  fencing: 1,
  failsBack: false,
  isInstant: true,
  limit: null,
  tools: NONE,
  falseAlarms: null,
  suspects: NONE,
  reconciles: null,
  copies: null,
});

const seatAtOnce = ({ group, home, elects }: SeatPlan): SeatPlan => ({
  group,
  home,
  elects,
  detects: null,
  decides: null,
  starts: null,
  takes: null,
  tails: null,
  byHand: null,
  backs: null,
  restores: null,
  lags: null,
  works: NONE,
  fences: NONE,
});

const groupAlone = (group: GroupPlan): GroupPlan => ({
  ...group,
  paced: false,
  dormant: 1,
  switching: group.switching === null ? null : atOnce(group.switching),
});

/** Some ends of a life stop a component, others do not: then the time without a failure has no plain law. */
const isMixed = ({ ends }: LifePlan): boolean => new Set(ends.map(({ effect }) => isDown(effect))).size > 1;

/**
 * The independent twin of a design as a plan that can be run: the same components in the same structure, with the same
 * streams of chance, but each fails alone and by itself only, its failure is known at once, a crew of its own repairs it at
 * once, and every take-over is there at once and works. Of failures with a common cause what is left to each alone comes, at
 * its own rate; faults from outside do not come; what only slows a component down is nothing. A run of the twin and one of the
 * design with the same key have the same lives and the same repairs, draw by draw.
 *
 * Refused for a design with phones or clusters, whose service is more than a matter of which components are good, and for a
 * life of which some ends stop the component and others only slow it down.
 */
export const twinPlan = (plan: Plan): Plan | Refusal => {
  if (plan.phones !== null)
    return { refused: "with phones the service is more than which components are good" };
  if (plan.demand !== null)
    return { refused: "what is asked varies over the day, and with it which components are enough" };
  if (plan.cells.length > 0)
    return {
      refused: "nodes of a cluster take time to join, whoever repairs them: there is no independent twin",
    };
  const mixed = plan.lives.find(isMixed);
  if (mixed !== undefined)
    return { refused: `${mixed.name} stops its component in one way and slows it down in another` };
  return {
    ...plan,
    lives: livesAlone(plan),
    slows: new Float64Array(),
    anyHidden: false,
    stopWhenDown: NOWHERE,
    gates: plan.gates.map((gate) => ({ ...gate, moves: NOWHERE })),
    shocks: [],
    crews: [],
    spares: [],
    spareOf: NOWHERE,
    works: [],
    repairsPause: false,
    groups: plan.groups.map(groupAlone),
    seats: plan.seats.map(seatAtOnce),
    anyLoss: false,
    faults: [],
    instances: [],
    spreads: NOWHERE,
    failover: null,
    people: null,
  };
};
