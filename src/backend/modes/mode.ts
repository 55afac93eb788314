import type { z } from "zod";
import type { Kind, Params } from "../../base/family.ts";

/** What a failure mode does to its component and to all that is in it, until it is undone. */
export type Effect =
  /** It is down, and every check sees that. */
  | { readonly do: "down" }
  /** It is down, but answers a shallow check. */
  | { readonly do: "hang" }
  /** It runs, but nobody outside reaches it. */
  | { readonly do: "cut" }
  /** It is down, and its copy of the data is gone: that is not undone by its repair. */
  | { readonly do: "lose" }
  /** It serves, at this share of its capacity: above 0, below 1. */
  | { readonly do: "slow"; readonly to: number }
  /** It loses the connections that it holds; whether the phones are told nothing, and notice late. Over at once. */
  | { readonly do: "drop"; readonly silent: boolean };

/** A failure mode: one file. */
export interface Mode<Shape extends z.ZodRawShape = z.ZodRawShape> extends Kind {
  readonly params: Shape;
  readonly create: (params: Params<Shape>) => Effect;
}

/** Declares a failure mode. */
export const defineMode = <Shape extends z.ZodRawShape>(mode: Mode<Shape>): Mode<Shape> => mode;
