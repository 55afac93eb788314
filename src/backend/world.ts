import { f64, i32, type Shape, u8, u16, u32, type Views } from "../kernel/arena.ts";
import { type Bins, binsOf } from "./clients/bins.ts";
import type { Plan } from "./plan.ts";

const cohortShape = (pools: number, bins: Bins) => ({
  /** The cell that serves the pool now. */
  cell: u32(pools),
  connected: f64(pools),
  /** Attempts in the login queue that their phones still wait for, and work whose phones have given up. */
  live: f64(pools),
  dead: f64(pools),
  /** Attempts by class and by the bin in which they were made. */
  queued: f64(pools * bins.classes * bins.queue),
  /** The same summed over the classes. */
  queuedInAll: f64(pools * bins.queue),
  integratedAt: f64(pools),
  /** Whether steps are being taken: phones are away and their cell is open. */
  stepping: u8(pools),
  overloaded: u8(pools),
  silentSince: f64(pools),
  /** 1 while a switch is under way, 2 when one failed and nobody tried again. */
  switching: u8(pools),
});

/** When phones are due, by pool, class and bin; class 0 has not noticed yet that its link is dead. */
const ringShape = (pools: number, { classes, due }: Bins) => ({
  due: f64(pools * classes * due),
  change: f64(pools * classes * due),
  level: f64(pools * classes),
  now: f64(pools * classes),
});

/** The columns of a backend's state, sized from its plan. */
export const worldShape = (plan: Plan) => {
  const components = plan.components.length;
  const cells = plan.cells.length;
  return {
    components: { causes: u16(components), failed: u8(components) },
    crews: {
      busy: u32(plan.crews.length),
      first: u32(plan.crews.length),
      last: u32(plan.crews.length),
      next: u32(components),
    },
    groups: {
      good: u32(plan.groups.length),
      /** The member that acts for the group. */
      acting: i32(plan.groups.length),
      serves: u8(plan.groups.length),
      /** 1 while somebody takes over, 2 when that failed. */
      takeover: u8(plan.groups.length),
    },
    services: { serving: u32(plan.services.length) },
    cells: {
      nodes: u32(cells),
      frontGood: u32(cells),
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
    },
    pools: cohortShape(plan.phones?.pools.length ?? 0, binsOf(plan.phones)),
    rings: ringShape(plan.phones?.pools.length ?? 0, binsOf(plan.phones)),
    people: { stage: u8(), alarmAt: f64(), attempts: u32(), restarts: u32(), switchTries: u32() },
    /** The share that was stated last, and when. */
    stated: { share: f64(), at: f64() },
  } satisfies Shape;
};

/** The backend's state. */
export type World = Views<ReturnType<typeof worldShape>>;
