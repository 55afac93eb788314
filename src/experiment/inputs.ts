import { z } from "zod";
import { positiveCount } from "../base/units.ts";
import type { Clustering } from "./sample.ts";
import { varySchema } from "./vectors.ts";

/** The most replications that share a vector. */
const MOST_EACH = 10_000;
const MOST_INPUTS = 100;

/** The schema of the uncertain inputs of a model: how each is sampled, and how many replications share a sample of all. */
export const inputsSchema = z
  .strictObject({
    each: positiveCount()
      .refine((each) => each <= MOST_EACH, `at most ${MOST_EACH}`)
      .prefault(16)
      .describe("how many replications share a vector of sampled inputs, 1 to 10,000; 16 by default"),
    vary: z
      .record(z.string(), varySchema)
      .refine((vary) => Object.keys(vary).length > 0, "at least one input is needed")
      .refine((vary) => Object.keys(vary).length <= MOST_INPUTS, `at most ${MOST_INPUTS} inputs`)
      .describe("paths of the model as built, with the law that each value is sampled from"),
  })
  .describe(
    "inputs that are not known well: sampled values are set in the model as built, before a design changes it",
  );

/** The uncertain inputs of an experiment. */
export type Inputs = z.output<typeof inputsSchema>;

/** The number of the vector of a replication: `each` replications after one another share one. */
export const vectorOf = ({ each }: Pick<Inputs, "each">, replication: number): number =>
  Math.floor(replication / each);

/** What replications share: a vector of inputs, where any are sampled, or one of so many that were kept; null: nothing. */
export const clusteringOf = (
  { inputs }: { readonly inputs?: Pick<Inputs, "each"> | undefined },
  kept: number | undefined,
): Clustering | null => {
  if (kept !== undefined) return { of: (replication) => replication % kept };
  return inputs === undefined ? null : { of: (replication) => vectorOf(inputs, replication) };
};
