import { z } from "zod";
import { positiveDuration, positiveShare } from "../base/units.ts";
import { type Column, columnsOf, type MetricInstance } from "../metrics/columns.ts";
import type { OutageRule } from "../metrics/metric.ts";

const fields = {
  after: positiveDuration().describe("how long after the fault"),
  to: positiveDuration()
    .optional()
    .describe("with several figures in print: the latest of them, after being the earliest"),
};

const moment = () =>
  z
    .strictObject(fields)
    .refine(({ after, to }) => to === undefined || to >= after, {
      message: "to is the later of the two",
      path: ["to"],
    })
    .optional();

/** From this served share on some are served again, unless an experiment says another. */
const SOME = "10 %";

/** The schema of the times of a replay that somebody published. */
export const publishedSchema = () =>
  z
    .strictObject({
      detected: moment().describe("when those who run it first noticed"),
      mitigated: moment().describe("when some were first served again: the share `some`"),
      back: moment().describe("when the service was back for good: the outage under the threshold was over"),
      normal: moment().describe("when all was normal again for good: not degraded any more"),
      some: positiveShare()
        .prefault(SOME)
        .describe("the served share that counts as some of the users; 10 % by default"),
    })
    .describe(
      "times of a replay that were published, each to be told beside the simulated one of the first design: where the median is more than 20 % off, that is said",
    );

/** Published times, checked; in seconds after the fault. */
export type Published = z.output<ReturnType<typeof publishedSchema>>;

/** The phases of a published outage, in their order. */
export const publishedPhases = ["detected", "mitigated", "back", "normal"] as const;

/** One of them. */
export type PublishedPhase = (typeof publishedPhases)[number];

const instanceOf = (
  phase: PublishedPhase,
  { some }: Published,
  { threshold, degraded = threshold }: OutageRule,
): MetricInstance => {
  if (phase === "detected") return { kind: "time-to-notice", which: "first" };
  if (phase === "mitigated") return { kind: "time-to-return", which: "first", threshold: some };
  const level = phase === "back" ? threshold : Math.max(threshold, degraded);
  return { kind: "time-to-return", which: "last", threshold: level };
};

/** The column that tells when a phase was reached in a run. */
export const publishedColumn = (phase: PublishedPhase, published: Published, rule: OutageRule): Column =>
  columnsOf([instanceOf(phase, published, rule)], rule)[0]!;

/** The metrics that published times are held against, one for each that is given; none without any. */
export const publishedMetrics = (
  published: Published | undefined,
  rule: OutageRule,
): readonly MetricInstance[] =>
  published === undefined
    ? []
    : publishedPhases
        .filter((phase) => published[phase] !== undefined)
        .map((phase) => instanceOf(phase, published, rule));

/** A published time, in seconds after the fault. */
export interface PublishedTime {
  readonly phase: PublishedPhase;
  /** The earliest and the latest figure in print, often the same. */
  readonly after: number;
  readonly to: number;
}

/** The published times of an experiment as they are, in the order of their phases; none without any. */
export const publishedTimes = (published: Published | undefined): readonly PublishedTime[] =>
  publishedPhases.flatMap((phase) => {
    const given = published?.[phase];
    return given === undefined ? [] : [{ phase, after: given.after, to: given.to ?? given.after }];
  });
