import { z } from "zod";
import type { Exceedance } from "../../stats/exceedance.ts";
import type { AttributionResult } from "../attribution.ts";
import {
  estimateFields,
  storedBoundedMean,
  storedControlled,
  storedEstimate,
  storedMean,
  storedPeriod,
  storedQuantile,
  storedRatio,
  storedVariance,
} from "./estimates.ts";
import { count, list, mapOf, number, part, text } from "./fields.ts";

/** Points of a curve. */
const MOST_POINTS = 1000;

const exceedance = z.object({ x: number(), ...estimateFields });

/** P(X > x) at some lengths. */
export const storedExceedances: z.ZodType<readonly Exceedance[]> = list(exceedance, MOST_POINTS);

const curve = z.object({
  column: text(),
  points: list(exceedance, MOST_POINTS),
  band: list(z.object({ x: number(), lower: number(), upper: number() }), MOST_POINTS).nullable(),
});

const longer = z.object({
  x: number().min(0),
  chance: storedEstimate,
  number: storedMean,
  returnPeriod: storedPeriod.nullable(),
});

/** Where the downtime went. */
export const storedAttribution: z.ZodType<AttributionResult> = z.object({
  phases: list(z.object({ name: text(), time: storedMean, share: part() })),
  causes: list(
    z.object({
      name: text(),
      started: storedMean,
      lasted: storedMean,
      held: storedMean,
      shareLasted: part(),
      shareHeld: part(),
    }),
  ),
  importance: list(
    z.object({
      name: text(),
      started: storedMean,
      prolonged: storedMean,
      held: storedMean,
      shareHeld: part(),
    }),
  ),
});

/** What is said of an alternative by itself, but for what the years of one design tell elsewhere. */
export const summaryFields = {
  means: mapOf(storedBoundedMean),
  controlled: storedControlled,
  ratios: mapOf(storedRatio),
  longer: list(longer, MOST_POINTS),
  outageCounts: list(z.object({ outages: count(), orMore: z.boolean(), ...estimateFields }), MOST_POINTS),
  curves: list(curve, MOST_POINTS),
  inputs: storedVariance.nullable(),
};

/** The quantiles and the attribution, which a summary has too. */
export const wholeSummaryFields = {
  ...summaryFields,
  quantiles: list(storedQuantile, MOST_POINTS),
  attribution: storedAttribution,
};
