import { positiveAmount, positiveDuration } from "../base/units.ts";
import { eitherBy } from "../distributions/either.ts";

const isNumeric = (input: unknown): boolean =>
  typeof input === "number" || /^[\d.]+ *%?$/.test(String(input));

/** An amount above zero in a metric's own unit: a duration, or a number where the metric is no time. */
export const measureSchema = () => eitherBy(isNumeric, positiveAmount(), positiveDuration());
