import { z } from "zod";
import type { AlternativeResult, CompareResult } from "../compare.ts";
import { publishedPhases } from "../published.ts";
import {
  intervalFields,
  storedAnswer,
  storedControlled,
  storedEstimate,
  storedLevel,
  storedQuantile,
  storedRuns,
} from "./estimates.ts";
import { count, list, mapOf, number, perhaps, text, tree } from "./fields.ts";
import { headFields, ruleFields } from "./head.ts";
import { wholeSummaryFields } from "./summary.ts";
import { storedExact, storedTold } from "./told.ts";
import { unlikeOthers } from "./wholeness.ts";

const MOST_VECTORS = 1_000_000;

const difference = z.object({
  level: storedLevel,
  answer: storedAnswer,
  means: mapOf(storedAnswer),
  controlled: storedControlled,
});

const replayed = z.object({
  faultsPerYear: number().nullable(),
  yearly: storedEstimate.nullable(),
  fullRestart: storedEstimate.nullable(),
  inert: count(),
  tolerated: count(),
  cutOff: count(),
});

const alternative: z.ZodType<AlternativeResult> = z.object({
  name: text(),
  title: text(),
  design: text(),
  designTitle: text(),
  settings: mapOf(tree()),
  costPerMonth: number(),
  relativeCost: number().nullable(),
  runs: storedRuns,
  answer: storedAnswer,
  difference: difference.nullable(),
  ...wholeSummaryFields,
  replayed: replayed.nullable(),
});

const calibration = z.object({
  samples: count(),
  vectors: list(count(), MOST_VECTORS).min(1),
  acceptance: storedEstimate,
  effectiveSize: number(),
  parameters: list(
    z.object({
      path: text(),
      unit: text(),
      kept: z.object({ p5: perhaps(), median: perhaps(), p95: perhaps() }),
    }),
  ),
});

const published = z.object({
  phase: z.enum(publishedPhases),
  after: number(),
  to: number(),
  share: number().nullable(),
  median: storedQuantile,
  off: number(),
  isMissed: z.boolean(),
});

const best = z.object({
  alternative: text(),
  estimate: number(),
  ...intervalFields,
  mayBeBest: z.boolean(),
});

/** The result of a comparison, as it is read from a file that nobody vouches for. */
export const storedComparison: z.ZodType<CompareResult> = z
  .object({
    format: z.literal("secondtick-compare/2"),
    ...headFields,
    rule: z.object({ ...ruleFields, degraded: number(), longer: list(number(), 1000).min(1) }),
    hasPeople: z.boolean(),
    calibration: calibration.nullable(),
    inputs: z.object({ count: count(), each: count() }).nullable(),
    columns: list(z.object({ name: text(), unit: text() })),
    example: z.object({ replication: count(), vector: count().nullable() }),
    alternatives: list(alternative).min(1),
    published: list(published, 1000).nullable(),
    best: list(best).nullable(),
    told: storedTold,
    exact: storedExact,
  })
  .superRefine((result, context) => {
    for (const { path, rule } of unlikeOthers(result))
      context.addIssue({ code: "custom", path: [...path], params: { rule } });
  });
