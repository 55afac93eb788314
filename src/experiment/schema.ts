import { z } from "zod";
import { nameSchema } from "../base/name.ts";
import { duration, positiveCount, positiveDuration, positiveShare, share } from "../base/units.ts";
import { metricInstanceSchema } from "../metrics/columns.ts";
import { factorsSchema } from "./factors.ts";
import { inputsSchema } from "./inputs.ts";
import { publishedSchema } from "./published.ts";
import { samplingSchema } from "./sampling/family.ts";
import { stoppingSchema } from "./stopping/family.ts";
import { targetSchema } from "./targets/family.ts";
import { varySchema } from "./vectors.ts";

/** The most replications of an alternative. */
export const MOST_RUNS = 10_000_000;

const replay = z
  .strictObject({
    fault: nameSchema.describe("a fault of the model"),
    horizon: positiveDuration().prefault("24 h").describe("when a run is cut off; 24 h by default"),
  })
  .describe(
    "a fault of the model strikes at time 0; each run goes on until nothing is left of it, or to the horizon",
  );

const years = z
  .strictObject({
    horizon: positiveDuration().prefault("1 year").describe("how long a run is looked at; 1 year by default"),
    warmUp: duration()
      .prefault("0 s")
      .describe("how long a run goes on before it is looked at; 0 s by default: then it is a first year"),
  })
  .describe("random failures over a time: first years, or the long run after a warm-up");

const lengths = z.union([
  positiveDuration().transform((one) => [one]),
  z.array(positiveDuration()).min(1).max(20),
]);

const outage = z
  .strictObject({
    threshold: positiveShare().prefault("50 %").describe("down: a smaller share is served; 50 % by default"),
    settling: duration()
      .prefault("1 min")
      .describe("an outage is over once the service stayed up for so long; 1 min by default"),
    degraded: positiveShare()
      .prefault("99 %")
      .describe("degraded: a smaller share is served; 99 % by default"),
    longer: lengths
      .optional()
      .describe(
        "how long an outage is too long: a length or a list; 3 h in a replay, else 10 min, 1 h, 3 h and 8 h",
      ),
  })
  .describe("when the service counts as down, and how long an outage is too long");

const question = z
  .strictObject({
    metric: z
      .string()
      .max(100)
      .describe("a metric, as downtime; `secondtick reference --kind metrics` lists them"),
    target: z
      .union([z.literal("mean").transform(() => ({ kind: "mean" })), targetSchema()])
      .prefault("mean")
      .meta({ title: "target", description: "what is to be known of it: mean, or a map with a kind" }),
    control: z
      .literal("twin")
      .optional()
      .describe(
        "twin: beside each run the independent twin is run on the same luck, by which the mean downtime is corrected",
      ),
  })
  .describe("what decides: which number is to be known, how well, and by which designs are ranked");

const calibrate = z
  .strictObject({
    samples: positiveCount().describe("the most vectors that are tried"),
    keep: positiveCount().describe("how many are kept"),
    accept: z
      .strictObject({
        from: duration().describe("the shortest outage"),
        to: positiveDuration().describe("the longest"),
        fullRestart: z.boolean().optional().describe("whether it ended in a full restart"),
      })
      .describe(
        "how long the longest outage of an as-built run may last, and whether it must end in a full restart",
      ),
    vary: z.record(z.string(), varySchema).describe("paths of the model as built, with how each is sampled"),
  })
  .describe(
    "parameters that nobody published: vectors are sampled and kept when an as-built run agrees with history",
  );

const budget = z
  .strictObject({
    runs: positiveCount()
      .refine((runs) => runs <= MOST_RUNS, "at most 10M")
      .prefault(1_000_000)
      .describe("the most replications of an alternative; 1M by default"),
    time: positiveDuration().optional().describe("how long the computer may work on it; no limit by default"),
  })
  .describe("what a study may cost at most");

const outputKinds = ["json", "csv", "parquet", "html", "svg", "markdown"] as const;

const fields = z.strictObject({
  version: z.literal(1).describe("always 1"),
  title: z.string().max(200).describe("a heading"),
  about: z.string().max(10_000).optional().describe("what it is about, for people"),
  model: z.string().max(500).describe("the model's file, by its path from here"),
  replay: replay.optional(),
  years: years.optional(),
  published: publishedSchema().optional(),
  outage: outage.prefault({}),
  question: question.optional(),
  metrics: z
    .array(metricInstanceSchema())
    .max(50)
    .default([])
    .describe("metrics with parameters of their own"),
  designs: z
    .array(nameSchema)
    .min(1)
    .max(100)
    .describe("designs of the model; the first is what others are held against"),
  factors: factorsSchema.optional(),
  sampling: samplingSchema().prefault({ kind: "grid" }).describe("which points of the factors are tried"),
  inputs: inputsSchema.optional(),
  calibrate: calibrate.optional(),
  seed: z.string().min(1).max(200).describe("any text; the same seed gives the same luck"),
  runs: positiveCount()
    .refine((runs) => runs <= MOST_RUNS, "at most 10M")
    .optional()
    .describe("replications of each alternative, when their number is fixed"),
  stop: stoppingSchema()
    .optional()
    .describe("how many replications are enough, when that is decided by what is seen"),
  budget: budget.prefault({}),
  level: share()
    .refine((level) => level > 0.5 && level < 1, "above 50 % and below 100 %")
    .prefault("95 %")
    .describe("of all intervals; 95 % by default"),
  outputs: z
    .array(z.enum(outputKinds))
    .max(outputKinds.length)
    .default([])
    .describe(
      "what is written besides the text into the folder that `--out` names; json and html always are",
    ),
});

/** The fields of an experiment file, by name, each before what holds of all of them together. */
export const experimentFields: Readonly<Record<string, z.ZodType>> = fields.shape;

type Fields = z.output<typeof fields>;

const HOUR = 3600;
const IN_A_YEAR: readonly number[] = [600, HOUR, 3 * HOUR, 8 * HOUR];

/** What holds of an experiment as a whole; the rest of the code never meets one that breaks it. */
const isWhole = (given: Fields, context: z.RefinementCtx): void => {
  const say = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
  if ((given.replay === undefined) === (given.years === undefined))
    say(
      given.replay === undefined ? "replay" : "years",
      "an experiment has either replay (a fault at time 0) or years (random failures)",
    );
  if ((given.runs === undefined) === (given.stop === undefined))
    say(
      given.stop === undefined ? "runs" : "stop",
      "an experiment has either runs (a fixed number) or stop (a rule)",
    );
  if (given.calibrate !== undefined && given.replay === undefined)
    say("calibrate", "only a replay can be held to history: years have inputs");
  if (given.published !== undefined && given.replay === undefined)
    say("published", "only a replay has published times: they count from its fault");
  if (given.factors === undefined && given.sampling.kind !== "grid")
    say("sampling", "only factors are sampled so, and there are none");
  if (given.calibrate !== undefined && given.inputs !== undefined)
    say("inputs", "free parameters are either calibrated or sampled, not both");
};

/** The lengths that are too long where the experiment does not say; of a run that is shorter than all of them, its whole length. */
const usualLengths = ({ replay, years }: z.output<typeof fields>): readonly number[] => {
  const most = replay?.horizon ?? years?.horizon ?? Number.POSITIVE_INFINITY;
  const usual = (replay === undefined ? IN_A_YEAR : [3 * HOUR]).filter((x) => x <= most);
  return usual.length > 0 ? usual : [most];
};

/** The schema of an experiment file: a question that is asked of a model. */
export const experimentSchema = fields.superRefine(isWhole).transform((given) => ({
  ...given,
  outage: { ...given.outage, longer: given.outage.longer ?? usualLengths(given) },
}));

/** A checked experiment. */
export type Experiment = z.output<typeof experimentSchema>;
