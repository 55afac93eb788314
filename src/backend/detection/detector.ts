import type { z } from "zod";
import type { Kind, Params } from "../../base/family.ts";
import type { Distribution } from "../../distributions/law.ts";

/** What a check of a group's members amounts to. */
export interface DetectorSpec {
  /** The time from a failure that the check sees until it is known; null: no time. */
  readonly delay: Distribution | null;
  /** Whether it sees that a member hangs; a shallow one takes that for good. */
  readonly deep: boolean;
  /** How often it takes a group's good member for dead, per second. */
  readonly falseAlarms: number;
}

/** How the failure of a member that acts becomes known to the failover: one file. */
export interface Detector<Shape extends z.ZodRawShape = z.ZodRawShape> extends Kind {
  readonly params: Shape;
  readonly create: (params: Params<Shape>) => DetectorSpec;
}

/** Declares a way to detect failures. */
export const defineDetector = <Shape extends z.ZodRawShape>(detector: Detector<Shape>): Detector<Shape> =>
  detector;
