import type { z } from "zod";
import type { Kind, Params } from "../../base/family.ts";
import type { Wave } from "./wave.ts";

/**
 * How much is asked at each time, as a factor ≥ 0 of what the model says: 1 when that is just asked. Times are in seconds
 * of the run, from 0. Pure and without memory. Between its jumps it is continuous, and at a jump it has the value after it.
 */
export interface Profile {
  readonly at: (time: number) => number;
  /** The area under it from one time to a later one, in seconds. */
  readonly integral: (from: number, to: number) => number;
  /**
   * `after` itself when it is above the level there, else the first double after it at which it is; Infinity when that never
   * comes.
   */
  readonly nextAbove: (level: number, after: number) => number;
  /** The same for below the level. */
  readonly nextBelow: (level: number, after: number) => number;
  /** What it never goes above, and comes as near to as one likes. */
  readonly most: number;
  /** What it never goes below. */
  readonly least: number;
  /**
   * No derivative is above it, per second; Infinity when it jumps up anywhere. Just the largest derivative where days are
   * alike and there are no events.
   */
  readonly fastestRise: number;
}

/** A kind of profile: one file. It says what a day is like; weeks and events are the same for all kinds. */
export interface ProfileKind<Shape extends z.ZodRawShape = z.ZodRawShape> extends Kind {
  readonly params: Shape;
  /** Why checked parameters make no day, or null when they do. */
  readonly misfit?: (params: Params<Shape>) => { readonly path: string; readonly message: string } | null;
  readonly create: (params: Params<Shape>) => Wave;
}

/** Declares a kind of profile. */
export const defineProfile = <Shape extends z.ZodRawShape>(kind: ProfileKind<Shape>): ProfileKind<Shape> =>
  kind;
