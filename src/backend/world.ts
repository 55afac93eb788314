import { f64, i32, type Shape, u8, u16, u32, type Views } from "../kernel/arena.ts";
import { type Bins, binsOf } from "./clients/bins.ts";
import { messagesShape } from "./messages/shape.ts";
import { NONE, type PhonesPlan, type Plan } from "./plan.ts";

const cohortShape = (pools: number, bins: Bins, spills: boolean) => ({
  /** The cell that serves the pool now. */
  cell: u32(pools),
  connected: f64(pools),
  /** Attempts in the login queue that their phones still wait for. */
  live: f64(pools),
  /** The same by class and by the bin in which they were made. */
  queued: f64(pools * bins.classes * bins.queue),
  integratedAt: f64(pools),
  /** Whether steps are being taken: phones are away and their cell is open. */
  stepping: u8(pools),
  overloaded: u8(pools),
  silentSince: f64(pools),
  /** How many phones are in the pool that do not belong to it; negative where its own are guests elsewhere. Nothing where none ever are. */
  guests: f64(spills ? pools : 0),
  /** Guests' attempts that are on their way, by pool and class. */
  coming: f64(spills ? pools * bins.classes : 0),
  /** 1 while a switch is under way, 2 when one failed and nobody tried again; other stages as in `failover/switching.ts`. */
  switching: u8(pools),
});

/** When phones are due, by pool, class and bin; class 0 has not noticed yet that its link is dead. */
const ringShape = (pools: number, { classes, due }: Bins) => ({
  due: f64(pools * classes * due),
  change: f64(pools * classes * due),
  level: f64(pools * classes),
  now: f64(pools * classes),
  until: f64(pools * classes),
});

/** The sessions of phones that are away, by pool; nothing where none are kept. Their ends are divided by `scale`. */
const sessionShape = (pools: number, { sessions }: Bins) => {
  const kept = sessions === 0 ? 0 : pools;
  return {
    held: f64(kept),
    /** How many phones were away when sessions were counted last. */
    away: f64(kept),
    scale: f64(kept),
    due: f64(kept * sessions),
    change: f64(kept * sessions),
    level: f64(kept),
    now: f64(kept),
    until: f64(kept),
  };
};

/** How many retries each pool may make now; nothing where none has a budget. */
const budgetShape = (phones: PhonesPlan | null) => ({
  tokens: f64(phones?.populations.some(({ budget }) => budget !== null) ? phones.pools.length : 0),
});

/** How the fronts of cells deal with logins. */
const frontShape = (cells: number, phones: PhonesPlan | null) => ({
  /** Of the last step: attempts refused for want of room per second; the share of those let in that failed; how many ended per second; its length. */
  refused: f64(phones === null ? 0 : cells),
  failed: f64(phones === null ? 0 : cells),
  ended: f64(phones === null ? 0 : cells),
  length: f64(phones === null ? 0 : cells),
  /** What gates remember. */
  memory: f64(cells * (phones?.admission.memory ?? 0)),
});

const sharedLives = ({ clocks }: Plan): number =>
  clocks.reduce((sum, { lives, which }) => sum + (which === NONE ? 0 : lives.length), 0);

const seatShape = (seats: number) => ({
  /** The member that holds the seat; the one that did before, when nobody holds it; the one that is called to it; NONE. */
  holder: i32(seats),
  old: i32(seats),
  candidate: i32(seats),
  /** The old one that acts on beside the new one, out of reach, or NONE. */
  double: i32(seats),
  /** One of `STAGE`, and whether all it waits for is its tools. */
  stage: u8(seats),
  waits: u8(seats),
  /** One of `LOST`: how its holder was lost. */
  lost: u8(seats),
  /** Whether nobody acts although its holder is good; whether that was falsely declared dead. */
  closed: u8(seats),
  suspected: u8(seats),
});

/** How often each group with a limit has switched, and when it did so of late. */
const switchShape = ({ groups }: Plan) => {
  const kept = groups.reduce((sum, { switching }) => sum + (switching?.limit?.switches ?? 0), 0);
  return { at: f64(kept), count: u32(kept === 0 ? 0 : groups.length) };
};

/** What a component does for its group. */
export const ROLE = { acts: 0, standsBy: 1, isStarted: 2 } as const;

const componentShape = ({ components, slows }: Plan) => ({
  /** How many reasons there are for each to be bad, how many of them no shallow check sees, and how many only cut it off. */
  causes: u16(components.length),
  hung: u16(components.length),
  cut: u16(components.length),
  /** One of `ROLE`. */
  role: u8(components.length),
  /** For each component and each of `plan.slows`: how many causes slow it down to that share. */
  slowed: u16(components.length * slows.length),
  /** The share of its capacity that each has; nothing is kept where nothing is ever slow. */
  capacity: f64(slows.length === 0 ? 0 : components.length),
  /** Whether it is called to a seat; whether the failover has seen it bad, and it has not been good since. */
  called: u8(components.length),
  condemned: u8(components.length),
  /** Whether its copy of the data is behind. */
  stale: u8(components.length),
  /** Whether its copy of the data is gone, and not yet rebuilt. */
  empty: u8(components.length),
});

const lifeShape = (plan: Plan) => ({
  lives: {
    /** 0 while it runs; otherwise the end that it came to, counted from 1. */
    ended: u8(plan.lives.length),
    /** Whether those who repair know of it. */
    found: u8(plan.lives.length),
  },
  clocks: {
    /** Of a shared clock: the lives that run, then those that do not, and where each stands. */
    running: u32(plan.clocks.length),
    order: u32(sharedLives(plan)),
    place: u32(plan.lives.length),
  },
});

const faultShape = ({ instances, faults }: Plan) => ({
  /** Whether one is under way; for one that spreads, changes or maintains: how far it is, and in which phase. */
  active: u8(instances.length),
  step: u32(instances.length),
  phase: u8(instances.length),
  /** How much the one under way has changed, in components or connections. */
  changed: f64(instances.length),
  /** How many times of a schedule have passed. */
  passed: u32(instances.length),
  /** For each component of each instance: 0, or 1 when it is to be hit, or 2 when it has been hit. */
  marks: u8(instances.reduce((sum, { fault }) => sum + faults[fault].components.length, 0)),
  /** How many batches of maintenance wait until others are good. */
  waiting: u32(),
});

const repairShape = ({ crews, lives, works, spares }: Plan) => ({
  crews: {
    busy: u32(crews.length),
    /** How many absences keep each away. */
    away: u32(crews.length),
    first: u32(crews.length),
    last: u32(crews.length),
    next: u32(lives.length),
  },
  /** The jobs that crews do, from the one begun first; kept where they may be left. */
  atWork: { first: u32(crews.length), last: u32(crews.length), next: u32(works.length) },
  jobs: {
    /** 0: nothing is done yet; then the stages one by one, and the work itself. */
    stage: u8(works.length),
    /** Whether it has the part that it needs. */
    hasPart: u8(works.length),
    /** The crew that it was handed to, counted from 1. */
    handedTo: u16(works.length),
  },
  /** What is on the shelf, and the jobs that wait for a part. */
  spares: {
    shelf: u32(spares.length),
    first: u32(spares.length),
    last: u32(spares.length),
    next: u32(spares.length === 0 ? 0 : lives.length),
  },
});

const groupShape = ({ groups, anyOverload }: Plan) => ({
  /** What each good member has to do, against what it was made for, and whether a life is spent by that now. */
  load: f64(anyOverload ? groups.length : 0),
  over: u8(anyOverload ? groups.length : 0),
  good: u32(groups.length),
  serves: u8(groups.length),
  /** 1 while somebody takes over, 2 when that failed. */
  takeover: u8(groups.length),
  /** Whether no complete copy of the data is left; writing stands still; two that both acted are merged. */
  lost: u8(groups.length),
  stalled: u8(groups.length),
  reconciling: u8(groups.length),
});

const backlogShape = (backlogs: number) => ({
  /** How much work waits, counted up to when; at what rate it comes and is done since then. */
  size: f64(backlogs),
  at: f64(backlogs),
  arrives: f64(backlogs),
  drains: f64(backlogs),
  loses: f64(backlogs),
  /** Whether some waits, since when, and how much did at most; whether it waits for too long; what its timer stands for. */
  waits: u8(backlogs),
  since: f64(backlogs),
  greatest: f64(backlogs),
  late: u8(backlogs),
  /** Whether it gets less since its line bent last. */
  shrinking: u8(backlogs),
  turn: u8(backlogs),
});

const cellShape = (cells: number, bins: Bins) => ({
  /** Attempts of all pools in its login queue, by the bin in which they were made; and work whose phones have given up. */
  queued: f64(cells * bins.queue),
  dead: f64(cells),
  /** Whether steps are being taken: phones that it serves are on their way. */
  moving: u8(cells),
  nodes: u32(cells),
  frontGood: u32(cells),
  /** How many servers' worth of capacity the good ones of the front lack, for being slow. */
  frontLacks: f64(cells),
  mesh: u8(cells),
  running: u8(cells),
  open: u8(cells),
  openedAt: f64(cells),
  loading: u32(cells),
  queue: f64(cells),
  countedAt: f64(cells),
  inflow: f64(cells),
  joinsUntil: f64(cells),
  flapping: u8(cells),
  turn: u8(cells),
});

/** The columns of a backend's state, sized from its plan. */
export const worldShape = (plan: Plan) => {
  const pools = plan.phones?.pools.length ?? 0;
  const bins = binsOf(plan.phones);
  return {
    components: componentShape(plan),
    ...lifeShape(plan),
    faults: faultShape(plan),
    gates: {
      met: u32(plan.gates.length),
      open: u8(plan.gates.length),
      /** Whether the components that need it are held down. */
      held: u8(plan.gates.length),
    },
    ...repairShape(plan),
    groups: groupShape(plan),
    seats: seatShape(plan.seats.length),
    switches: switchShape(plan),
    services: {
      serving: u32(plan.services.length),
      /** How many of its servers are good, and how many servers' worth these lack, for being slow. */
      good: u32(plan.services.length),
      lacks: f64(plan.services.length),
    },
    /** The share of what their caches can keep that is there. */
    resources: { warm: f64(plan.resources.reduce((sum, own) => sum + own.length, 0)) },
    backlogs: backlogShape(plan.backlogs.length),
    cells: cellShape(plan.cells.length, bins),
    front: frontShape(plan.cells.length, plan.phones),
    /** Whether any cell moves, and up to when all that do are counted. */
    walkedTo: { moving: u8(), at: f64() },
    pools: cohortShape(pools, bins, plan.phones?.pools.some(({ guests }) => guests !== NONE) ?? false),
    messages: messagesShape(plan.messages === null ? 0 : pools),
    /** Up to when messages are counted; how many were taken per second then, and whether that was not all; phones of each pool with a link. */
    traffic: { at: f64(), taken: f64(), short: u8(), linked: f64(plan.messages === null ? 0 : pools) },
    /** How often each pool was switched, and when of late, where there is a limit. */
    poolSwitches: { at: f64(pools * (plan.failover?.limit?.switches ?? 0)), count: u32(pools) },
    rings: ringShape(pools, bins),
    sessions: sessionShape(pools, bins),
    budgets: budgetShape(plan.phones),
    people: {
      stage: u8(),
      alarmAt: f64(),
      attempts: u32(),
      restarts: u32(),
      switchTries: u32(),
      redo: u32(),
      /** How many absences keep away those who are called; whom a call has reached meanwhile, in vain. */
      away: u32(),
      missed: u8(plan.people?.called.length ?? 0),
    },
    /** What is asked of the service, against what it was made for: 1 when nothing special is on. */
    demand: { factor: f64() },
    /** The share that was stated last, and when. */
    stated: { share: f64(), at: f64() },
  } satisfies Shape;
};

/** The backend's state. */
export type World = Views<ReturnType<typeof worldShape>>;
