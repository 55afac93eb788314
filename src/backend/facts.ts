import type { FactKinds, Tell } from "../kernel/facts.ts";

/**
 * Everything that the backend states, with the names of its numbers. `component`, `group`, `cell`, `pool`, `service` and
 * `fault` are places in the plan's lists; shares are from 0 to 1; times are the clock's.
 */
export const factKinds = {
  /** A component's own life ended; it waits for repair. */
  componentFailed: ["component"],
  repairBegan: ["component"],
  componentRepaired: ["component"],
  /** The first cause that holds a component down came, or the last one went. */
  componentBad: ["component"],
  componentGood: ["component"],
  groupDown: ["group"],
  groupServes: ["group"],
  takeoverBegan: ["group"],
  takeoverFailed: ["group"],
  promoted: ["group", "component"],
  faultBegan: ["fault"],
  /**
   * What the fault did at once: `changed` counts the components or connections it changed; 0 means that it was inert.
   * `scripted` 1: it came by script, not by chance.
   */
  faultStruck: ["fault", "changed", "scripted"],
  faultEnded: ["fault"],
  /** Nodes have dropped each other after a silence. */
  cellParted: ["cell"],
  /** Nodes join again; `messages` is what the joining costs in all. */
  cellMeshing: ["cell", "messages"],
  /** The queue's delay passed the silence after which nodes drop each other, so they do, and join again. */
  cellFlapping: ["cell", "queue"],
  cellCalm: ["cell"],
  cellSettled: ["cell"],
  cellStopped: ["cell"],
  loadFailed: ["cell", "service"],
  storeLoaded: ["cell", "service"],
  cellOpened: ["cell"],
  phonesDropped: ["pool", "phones"],
  overloadBegan: ["pool"],
  phonesBack: ["pool"],
  switchBegan: ["pool", "cell"],
  switched: ["pool", "cell"],
  switchFailed: ["pool"],
  /** The old cell serves again before the switch was done. */
  switchCalledOff: ["pool"],
  alarm: ["share"],
  noticed: [],
  diagnosed: [],
  stabilising: ["attempt"],
  stopping: ["restart"],
  starting: ["restart"],
  incidentClosed: [],
  /**
   * The served share of `online` users now. `ramped` 1: it moved there in a straight line since it was stated last;
   * 0: it jumped.
   */
  served: ["share", "online", "ramped"],
} as const satisfies FactKinds;

/** States the backend's facts. */
export type BackendTell = Tell<typeof factKinds>;

/** The names of the facts. */
export type FactName = keyof typeof factKinds;

/** The facts' names in the order of their numbers. */
export const factNames = Object.keys(factKinds) as FactName[];
