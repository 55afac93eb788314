import type { z } from "zod";
import type { Kind, Params } from "../../base/family.ts";
import type { Distribution } from "../../distributions/law.ts";

/** What becomes of the copies of a group's data. Null stands for no time, but for `restores`: never. */
export interface CopiesSpec {
  /** The time to fill a copy that was away from the acting one. */
  readonly rebuilds: Distribution | null;
  /** How long writing, and so the group, stands still when a complete backup is lost. */
  readonly stalls: Distribution | null;
  /** By how much a backup is behind: what its promotion loses. */
  readonly lags: Distribution | null;
  /** The time to restore all from a backup on tape, when no copy is left; null: what was lost is gone for good. */
  readonly restores: Distribution | null;
}

/** How the members of a group come by the same data: one file. */
export interface Replication<Shape extends z.ZodRawShape = z.ZodRawShape> extends Kind {
  readonly params: Shape;
  /** Null: members share one copy. */
  readonly create: (params: Params<Shape>) => CopiesSpec | null;
}

/** Declares a way of replication. */
export const defineReplication = <Shape extends z.ZodRawShape>(
  replication: Replication<Shape>,
): Replication<Shape> => replication;
