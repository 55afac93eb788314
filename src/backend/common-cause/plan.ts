import type { Draw } from "../draw.ts";

/** Shocks to members of a group, so many of them at a time. */
export interface ShockPlan {
  readonly group: number;
  /** The time from one to the next. */
  readonly every: Draw;
  /** How many members each shock picks; those that are not good then are spared. */
  readonly hits: number;
  /** The life of each member that a shock ends. */
  readonly lives: Int32Array;
  /** The streams by which members are picked, one for each; empty when all are. */
  readonly streams: Int32Array;
}
