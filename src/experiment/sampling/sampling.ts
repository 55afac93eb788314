import type { z } from "zod";
import type { Kind, Params } from "../../base/family.ts";
import type { Key } from "../../kernel/keys.ts";
import type { Tree } from "../../model/reading/node.ts";
import type { Factor, Factors } from "../factors.ts";

/** One value for each factor, by path, in the order of the factors. */
export type Point = ReadonlyMap<string, Tree>;

/** A way to choose points from factors: one file. */
export interface Sampling<Shape extends z.ZodRawShape = z.ZodRawShape> extends Kind {
  readonly params: Shape;
  /** Why a factor is none for it, in words; null when it is. */
  readonly refusal: (factor: Factor) => string | null;
  /** How many points it chooses, known before they are made. */
  readonly count: (params: Params<Shape>, factors: Factors) => number;
  /** The points; the same for the same factors and seed. */
  readonly points: (params: Params<Shape>, factors: Factors, seed: Key) => readonly Point[];
}

/** Declares a way to choose points. */
export const defineSampling = <Shape extends z.ZodRawShape>(sampling: Sampling<Shape>): Sampling<Shape> =>
  sampling;
