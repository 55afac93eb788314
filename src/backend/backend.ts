import type { Simulation } from "../kernel/simulation.ts";
import type { Bins } from "./clients/bins.ts";
import type { CalmSteps } from "./clients/calm-steps.ts";
import type { Ring } from "./clients/ring.ts";
import type { StepViews } from "./clients/step-views.ts";
import type { BackendTell } from "./facts.ts";
import type { CellClaims } from "./load/allocate.ts";
import type { Pending } from "./pending.ts";
import type { Plan } from "./plan.ts";
import type { World, worldShape } from "./world.ts";

/** The kinds of event of a backend, in the order in which they come within an instant. */
export const eventRanks = {
  faultBegins: 10,
  faultEnds: 11,
  faultHits: 12,
  faultSteps: 13,
  faultNoticed: 14,
  shockComes: 15,
  demandTurns: 16,
  repairEnds: 20,
  lifeEnds: 21,
  failureFound: 22,
  spareArrives: 24,
  shiftTurns: 25,
  jobEscalates: 26,
  seatTurns: 30,
  reconcileEnds: 31,
  stallEnds: 32,
  rebuildEnds: 33,
  falseAlarmComes: 34,
  startEnds: 38,
  warmUpEnds: 39,
  partNoticed: 40,
  queueTurns: 41,
  backlogTurns: 43,
  loadEnds: 42,
  noticed: 50,
  acknowledged: 51,
  secondCalled: 52,
  diagnosed: 53,
  stabilised: 54,
  stopped: 55,
  failoverLooks: 60,
  switchEnds: 61,
  dayEnds: 68,
  restEnds: 69,
  phonesStep: 70,
} as const;

/** The name of a kind of event. */
export type EventName = keyof typeof eventRanks;

/** What every handler of the backend is given: views of the run's state, and the plan, which never changes. */
export interface Backend {
  readonly plan: Plan;
  readonly world: World;
  readonly tell: BackendTell;
  readonly simulation: Simulation<Backend, ReturnType<typeof worldShape>>;
  /** The first timer of each kind of event; add the subject. */
  readonly timers: Readonly<Record<EventName, number>>;
  /** What has changed within an event and is still to be settled; empty between events. */
  readonly pending: Pending;
  readonly bins: Bins;
  /** Room for the attempts of one step, by pool and class, and for what rules are shown; nothing is kept there between steps. */
  readonly attempts: Float64Array;
  readonly views: StepViews;
  readonly calm: CalmSteps;
  /** The same for what the actions of each cell want of its services. */
  readonly claims: readonly CellClaims[];
  /** The rings of due times by pool and class, views of the world's columns. */
  readonly due: readonly (readonly Ring[])[];
  /** The ring of sessions' ends of each pool, by itself in a list; empty where no sessions are kept. */
  readonly sessionEnds: readonly (readonly Ring[])[];
}

/** Handlers by kind of event; each changes the world and states what happened. */
export type Handlers = Readonly<Partial<Record<EventName, (backend: Backend, subject: number) => void>>>;
