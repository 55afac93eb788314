import { type Estimate, isRefusal, type Refusal } from "../stats/interval.ts";
import type { QuantileEstimate } from "../stats/order-quantile.ts";

/** How a number is scaled and how many digits follow its point. */
export interface Scale {
  readonly per: number;
  readonly digits: number;
}

const MINUTE: Scale = { per: 60, digits: 0 };

const text = (value: number, { per, digits }: Scale): string => {
  const rounded = (value / per).toFixed(digits);
  return (Number(rounded) === 0 ? Number(0).toFixed(digits) : rounded).replace("-", "−");
};

/** A number with its interval, `212 (205–219)`; where the data set no bound the end reads as open. */
const withInterval = (
  { estimate, lower, upper }: { readonly estimate: number; readonly lower: number; readonly upper: number },
  scale: Scale,
): string => {
  const low = lower === Number.NEGATIVE_INFINITY ? "…" : text(lower, scale);
  const high = upper === Number.POSITIVE_INFINITY ? "…" : text(upper, scale);
  const dash = lower < 0 && Number.isFinite(lower) ? " to " : "–";
  return `${text(estimate, scale)} (${low}${dash}${high})`;
};

/** Minutes with their interval. */
export const minutes = (estimate: Pick<QuantileEstimate, "estimate" | "lower" | "upper">): string =>
  withInterval(estimate, MINUTE);

/** A share as a percentage with its interval; none or all of the runs give a bound instead of an estimate. */
export const percent = ({ estimate, lower, upper }: Estimate): string => {
  if (estimate === 0) return `< ${percentOf(upper)} %`;
  if (estimate === 1) return `> ${percentOf(lower)} %`;
  return `${percentOf(estimate)} (${percentOf(lower)}–${percentOf(upper)}) %`;
};

const percentOf = (share: number): string => {
  const value = 100 * share;
  if (value !== 0 && value < 0.095) return value.toPrecision(1);
  return value < 9.95 ? value.toFixed(1) : value.toFixed(0);
};

/** A mean with its interval, or why there is none; `difference` gives it a sign. */
export const mean = (result: Estimate | Refusal, scale: Scale, difference = false): string => {
  if (isRefusal(result)) return "too few events";
  if (result.lower === result.upper)
    return result.estimate === 0 ? "0 in all runs" : `${text(result.estimate, scale)} in all runs`;
  const sign = difference && result.estimate > 0 ? "+" : "";
  return sign + withInterval(result, scale);
};

/** Minutes of a mean. */
export const meanMinutes = (result: Estimate | Refusal, difference = false): string =>
  mean(result, MINUTE, difference);
