import type { Experiment } from "../experiment/schema.ts";
import type { Overrides } from "./threads.ts";

/** An experiment with what the command line changed in it. */
export const overridden = (experiment: Experiment, { seed, runs }: Overrides): Experiment => ({
  ...experiment,
  ...(seed === undefined ? {} : { seed }),
  ...(runs === undefined ? {} : { runs }),
});
