import { amount, duration, positiveAmount, positiveDuration, share } from "../base/units.ts";
import { eitherBy } from "../distributions/either.ts";

const isNumeric = (input: unknown): boolean =>
  typeof input === "number" || /^[\d.]+ *%?$/.test(String(input));

/** An amount above zero in a metric's own unit: a duration, or a number where the metric is no time. */
export const measureSchema = () => eitherBy(isNumeric, positiveAmount(), positiveDuration());

/** The same with zero: that too can be passed. */
export const limitSchema = () => eitherBy(isNumeric, amount(), duration());

const isShare = (input: unknown): boolean => typeof input === "string" && input.trimEnd().endsWith("%");
const isAmount = (input: unknown): boolean => isNumeric(input) || /^[\d.]+ *(?:k|M|bn)$/.test(String(input));

/** A bound of an answer: a share with its %, a number, or a duration. */
export const boundSchema = () => eitherBy(isShare, share(), eitherBy(isAmount, amount(), duration()));
