import { z } from "zod";
import { estimateFields, storedEstimate, storedLevel, storedMean, storedRuns } from "./estimates.ts";
import { count, list, number, text } from "./fields.ts";
import { digest, modelFields, ruleFields, storedEnded } from "./head.ts";
import { storedAttribution, storedExceedances, summaryFields } from "./summary.ts";
import { storedExact, storedTold } from "./told.ts";
import { missingOf } from "./wholeness.ts";

/** Its open ends are null in memory too. */
const quantile = z.object({
  p: number(),
  ...estimateFields,
  lower: number().nullable(),
  upper: number().nullable(),
  openBelow: z.boolean(),
  openAbove: z.boolean(),
});

const study = z.object({ digest: digest(), ended: storedEnded, ...summaryFields, exact: storedExact });

const bin = z.object({ above: number(), upTo: number().nullable(), years: count() });

/** The result of random years of one design, as it is read from a file that nobody vouches for. */
export const storedYears = z
  .object({
    format: z.literal("secondtick-run/3"),
    estimand: z.literal("first year"),
    version: text(100),
    ...modelFields,
    design: z.object({ name: text(), title: text() }),
    seed: text(),
    rule: z.object(ruleFields),
    level: storedLevel,
    years: storedRuns,
    withoutOutage: storedEstimate,
    none: z.boolean(),
    outageBound: number().nullable(),
    outagesPerYear: storedMean,
    downtime: z.object({ mean: storedMean, quantiles: list(quantile, 1000) }),
    longerThan: storedExceedances,
    userHoursLost: storedMean.nullable(),
    dataLost: z.object({
      losses: storedMean,
      total: storedMean,
      writes: storedMean,
      yearsWithout: storedEstimate,
    }),
    attribution: storedAttribution,
    histogram: list(bin, 1000),
    worst: list(z.object({ replication: count(), longestOutage: number() }), 1000),
    study: study.nullable(),
    told: storedTold,
  })
  .superRefine((result, context) => {
    const { study: whole, userHoursLost, none, outageBound } = result;
    const missing = whole === null ? [] : missingOf(whole, userHoursLost !== null, ["study"]);
    for (const { path, rule } of missing)
      context.addIssue({ code: "custom", path: [...path], params: { rule } });
    if (none !== (outageBound !== null))
      context.addIssue({
        code: "custom",
        path: ["outageBound"],
        params: { rule: "it is there without outages" },
      });
  });

/** That result. */
export type StoredYears = z.output<typeof storedYears>;
