import { z } from "zod";
import { duration, positiveCount, positiveDuration, positiveShare, share } from "../../../base/units.ts";
import { deedNames } from "../deeds/family.ts";

const title = z
  .string()
  .min(1)
  .max(120)
  .describe("the title of the step: its text is the section of this title");

const option = z.strictObject({
  value: z.string().min(1).max(40).describe("a word for the option"),
  words: z.string().min(1).max(200).describe("what is shown of it"),
});

/** What can be answered: one of some options, a number, or words. */
const prompt = {
  choice: z.array(option).min(2).max(8).optional().describe("options, one of which is chosen"),
  right: z.string().max(40).optional().describe("the option that is right, where one is"),
  number: z
    .strictObject({
      unit: z.string().max(20).describe("the unit that is asked for: %, min, h …"),
      from: z.number().describe("the least that may be answered"),
      to: z.number().describe("the most"),
    })
    .optional()
    .describe("a number is asked for"),
};

const task = z
  .strictObject({
    play: z
      .enum(["outage", "recovered", "end"])
      .optional()
      .describe("let time pass until an outage came, until it is over, or to the end of the run"),
    act: z.enum(deedNames).optional().describe("something to do to the service"),
    target: z.string().max(100).optional().describe("what it is to be done to; left out: anything"),
    change: z.string().max(200).optional().describe("the path of a control to change"),
    to: z.string().max(100).optional().describe("the value that it is to have; left out: any other"),
  })
  .refine(
    ({ play, act, change }) => [play, act, change].filter((one) => one !== undefined).length === 1,
    "a task is one of play, act and change",
  );

const number = z
  .strictObject({
    metric: z.string().max(60).describe("a column of the results: downtime, longest-outage …"),
    mean: z.literal(true).optional().describe("its mean"),
    longer: duration().optional().describe("the chance that it is longer"),
    quantile: share().optional().describe("so many stay within it"),
    words: z.string().min(1).max(120).describe("how it is told"),
  })
  .refine(
    ({ mean, longer, quantile }) => [mean, longer, quantile].filter((one) => one !== undefined).length === 1,
    "a number is one of mean, longer and quantile",
  );

const expected = z.strictObject({
  design: z.string().max(60).describe("of which design"),
  from: z.number().describe("in seconds or as a share of 1, at least"),
  to: z.number().describe("at most"),
});

const step = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("read"), title }),
  z.strictObject({ kind: z.literal("predict"), title, ...prompt }),
  z.strictObject({ kind: z.literal("do"), title, task }),
  z.strictObject({
    kind: z.literal("measure"),
    title,
    runs: positiveCount().describe("how many runs of each design"),
    designs: z.array(z.string().max(60)).min(1).max(2).describe("one design, or two that are compared"),
    number,
    against: z.string().max(120).optional().describe("the title of the prediction that it is held against"),
    expect: z.array(expected).min(1).describe("where the measured numbers must lie: held by a test"),
  }),
  z.strictObject({ kind: z.literal("question"), title, ...prompt }),
]);

/** What stands before the text of a lesson. */
export const lessonSchema = z.strictObject({
  version: z.literal(1).describe("always 1"),
  title: z.string().min(1).max(120).describe("a heading"),
  asks: z.string().min(1).max(200).describe("what it asks: shown before it is begun, so without its answer"),
  idea: z.string().min(1).max(300).describe("the one idea, in a sentence: shown at the end"),
  minutes: positiveCount().describe("how long it takes"),
  model: z.string().max(300).describe("the model's file, by its path from the lesson's"),
  design: z.string().max(60).default("as-built").describe("the design that is watched at first"),
  replay: z.string().max(60).optional().describe("a fault of the model that strikes at the start"),
  horizon: positiveDuration().describe("how long a run is"),
  threshold: positiveShare().prefault("50 %").describe("down: a smaller share is served"),
  seed: z.string().min(1).max(200).default("1").describe("the luck of its runs"),
  replication: z.int().min(0).max(10_000).default(0).describe("the run that is watched"),
  controls: z.array(z.string().max(200)).max(12).default([]).describe("paths of the controls that matter"),
  deeds: z.array(z.enum(deedNames)).max(deedNames.length).default([]).describe("what can be done"),
  steps: z.array(step).min(1).max(20).describe("what is read, predicted, done, measured and asked, in order"),
});

/** The head of a lesson, checked; lengths in seconds. */
export type LessonHead = z.output<typeof lessonSchema>;
