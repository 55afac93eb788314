import { z } from "zod";
import type { MeanEstimate } from "../../stats/hall-interval.ts";
import type { Estimate, Refusal } from "../../stats/interval.ts";
import type { BoundedRefusal } from "../../stats/mean-bound.ts";
import type { RatioEstimate } from "../../stats/ratio.ts";
import type { VarianceParts } from "../../stats/variance-parts.ts";
import type { Controlled } from "../controlled.ts";
import type { QuantileAt } from "../summary.ts";
import type { Answer } from "../targets/target.ts";
import { count, list, lowerEnd, number, perhaps, text, upperEnd } from "./fields.ts";

const level = () => z.number().gt(0).lt(1);

/** The fields of an interval. */
export const intervalFields = { lower: lowerEnd(), upper: upperEnd(), level: level() };

/** The fields of an estimate. */
export const estimateFields = { estimate: number(), ...intervalFields, n: z.number().gt(0) };

const refusal = z.object({ refused: text() });

const boundedRefusal = z.object({ refused: text(), known: z.object(estimateFields) });

const mean = z.object({ ...estimateFields, constant: z.boolean() });

const quantileFields = { ...estimateFields, openBelow: z.boolean(), openAbove: z.boolean() };

const controlled = mean.extend({
  factor: number().nullable(),
  worstGap: perhaps(),
  twins: list(z.object({ alternative: text(), mean: number(), error: number(), seen: number() })),
});

const ratio = mean.extend({ method: z.enum(["jackknife", "fieller"]), unbounded: z.boolean() });

const answer = z.object({
  ...estimateFields,
  constant: z.boolean().optional(),
  openBelow: z.boolean().optional(),
  openAbove: z.boolean().optional(),
  identical: z.boolean().optional(),
  pValue: number().optional(),
  factor: number().nullable().optional(),
  correlation: number().nullable().optional(),
  opposed: z.boolean().optional(),
});

/** The level of an interval. */
export const storedLevel: z.ZodType<number> = level();

/** An estimate, as `estimateOf` makes them of chances. */
export const storedEstimate: z.ZodType<Estimate> = z.object(estimateFields);

/** A time between events: without any event it is infinite, as is its upper end. */
export const storedPeriod: z.ZodType<Estimate | Refusal> = z.union([
  z.object({ ...estimateFields, estimate: upperEnd(), n: z.number().min(0) }),
  refusal,
]);

/** A mean with its interval, or why there is none. */
export const storedMean: z.ZodType<MeanEstimate | Refusal> = z.union([mean, refusal]);

/** The same where values cannot be greater than something. */
export const storedBoundedMean: z.ZodType<MeanEstimate | BoundedRefusal | Refusal> = z.union([
  mean,
  boundedRefusal,
  refusal,
]);

/** A ratio of means, or why there is none. */
export const storedRatio: z.ZodType<RatioEstimate | Refusal> = z.union([ratio, refusal]);

/** A quantile, at which share. */
export const storedQuantile: z.ZodType<QuantileAt> = z.object({ p: number(), ...quantileFields });

/** A mean with independent twins as controls; null where nobody asked. */
export const storedControlled: z.ZodType<Controlled | Refusal | null> = z.union([
  controlled,
  refusal,
  z.null(),
]);

/** What a study asks, with all that a target says of it; a mean may be refused with bounds that hold all the same. */
export const storedAnswer: z.ZodType<Answer> = z.union([answer, boundedRefusal, refusal]);

/** What uncertain inputs bring, and luck. */
export const storedVariance: z.ZodType<VarianceParts> = z.object({
  between: number(),
  within: number(),
  share: z.object({ estimate: number(), ...intervalFields }).nullable(),
  ofMean: z.object({ between: number(), within: number() }),
});

/** So many replications, years or the like: at least one. */
export const storedRuns: z.ZodType<number> = count().min(1);
