import type { z } from "zod";
import type { Tree } from "../../model/reading/node.ts";

/** A way to sample a parameter of a model: one file. In YAML it stands under its name in camel case: `{ logUniform: … }`. */
export interface VaryKind<Schema extends z.ZodType = z.ZodType> {
  readonly kind: string;
  readonly summary: string;
  /** What stands under its name. */
  readonly given: Schema;
  /** The probabilities of the values that count as low and as high. */
  readonly lowAndHigh: readonly [low: number, high: number];
  /** The values that it picks from; null when all between two ends can come. */
  readonly choices: (given: z.output<Schema>) => readonly Tree[] | null;
  /** The value, as written in a model, that a share u of all are not above; u is from 0 to 1, both included. */
  readonly valueAt: (given: z.output<Schema>, u: number) => Tree;
  /** In words, with the quantities as written. */
  readonly describe: (given: z.output<Schema>) => string;
}

/** Declares a way to sample. */
export const defineVary = <Schema extends z.ZodType>(kind: VaryKind<Schema>): VaryKind<Schema> => kind;
