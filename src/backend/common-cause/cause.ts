import type { z } from "zod";
import type { Kind, Params } from "../../base/family.ts";

/**
 * A model of failures with a common cause: one file. All are put in one form, the basic parameter model of Fleming and
 * Mosleh (NUREG/CR-4780, 1988, section 3.4): in a group of n alike, each set of just k of them is struck at a rate of its
 * own, and the rates are such that each member fails as often in all as it would by its life alone.
 */
export interface CommonCause<Shape extends z.ZodRawShape = z.ZodRawShape> extends Kind {
  readonly params: Shape;
  /** Why the parameters do not fit a group of so many members, or null when they do. */
  readonly misfit: (params: Params<Shape>, members: number) => string | null;
  /**
   * Of the failures of each member in a group of so many, the part in which just k members fail together, at place k − 1.
   * They sum to 1. For parameters that fit, and two members at least.
   */
  readonly parts: (params: Params<Shape>, members: number) => readonly number[];
}

/** Declares a model of failures with a common cause. */
export const defineCommonCause = <Shape extends z.ZodRawShape>(
  cause: CommonCause<Shape>,
): CommonCause<Shape> => cause;
