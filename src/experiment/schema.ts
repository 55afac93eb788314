import { z } from "zod";
import { nameSchema } from "../base/name.ts";
import { duration, positiveCount, positiveDuration, share } from "../base/units.ts";
import { varySchema } from "./vectors.ts";

const replay = z
  .strictObject({ fault: nameSchema, horizon: positiveDuration().prefault("24 h") })
  .describe(
    "a fault of the model strikes at time 0; each run goes on until nothing is left of it, or to the horizon",
  );

const outage = z
  .strictObject({
    threshold: share().prefault("50 %"),
    settling: duration().prefault("1 min"),
    longer: positiveDuration().prefault("3 h"),
  })
  .describe("when the service counts as down, and how long an outage is too long");

const calibrate = z
  .strictObject({
    samples: positiveCount(),
    keep: positiveCount(),
    accept: z
      .strictObject({ from: duration(), to: positiveDuration(), fullRestart: z.boolean().optional() })
      .describe(
        "how long the longest outage of an as-built run may last, and whether it must end in a full restart",
      ),
    vary: z.record(z.string(), varySchema),
  })
  .describe(
    "parameters that nobody published: vectors are sampled and kept when an as-built run agrees with history",
  );

/** The schema of an experiment file: a question that is asked of a model. */
export const experimentSchema = z.strictObject({
  version: z.literal(1),
  title: z.string().max(200),
  about: z.string().max(10_000).optional(),
  model: z.string().max(500),
  replay,
  outage: outage.prefault({}),
  designs: z.array(nameSchema).min(1).max(100),
  calibrate: calibrate.optional(),
  seed: z.string().min(1).max(200),
  runs: positiveCount().refine((runs) => runs <= 1_000_000, "at most 1M"),
  level: z.number().gt(0.5).lt(1).default(0.95),
});

/** A checked experiment. */
export type Experiment = z.output<typeof experimentSchema>;
