import { unitOfSpan } from "../base/units.ts";
import { isShare } from "../experiment/claims/amount.ts";
import type { Answer } from "../experiment/targets/target.ts";
import { type Estimate, isRefusal } from "../stats/interval.ts";

interface Scale {
  readonly size: number;
  readonly name: string;
}

const MOST_DIGITS = 8;

const scaleOf = (unit: string, { estimate, upper }: Estimate, bound: number): Scale => {
  if (isShare(unit)) return { size: 0.01, name: "%" };
  const told = estimate !== 0 ? estimate : Number.isFinite(upper) ? upper : bound;
  if (unit === "s") return unitOfSpan(told);
  const name = unit.length > 1 ? unit : "";
  const [size, suffix] = Math.abs(told) >= 1e6 ? ([1e6, "M"] as const) : ([1, ""] as const);
  return { size, name: [suffix, name].filter((one) => one !== "").join(" ") };
};

/** Two digits of half the interval; of what has no width, three of the number. */
const digitsFor = (half: number, estimate: number): number => {
  const known = Number.isFinite(half) && half > 0 ? half : Math.abs(estimate) / 10;
  if (known === 0) return 0;
  const exponent = Number(known.toExponential(1).split("e")[1]);
  return Math.min(MOST_DIGITS, Math.max(0, 1 - exponent));
};

/**
 * What is known of a claim's number, as `0.21 (0.11–0.38) %`: with so many digits that no end reads as the bound unless it is. What
 * has an open end says so by `…`, and without an interval the reason stands there.
 *
 * ```ts
 * import { claimAmount } from "../src/report/claim-amounts.ts";
 * claimAmount({ estimate: 0.002, lower: 0.001, upper: 0.00999, level: 0.99, n: 9 }, "chance", 0.01) // => "0.200 (0.100–0.999) %"
 * ```
 */
export const claimAmount = (answer: Answer, unit: string, bound: number): string => {
  if (isRefusal(answer)) return `no interval yet (${answer.refused})`;
  const { estimate, lower, upper } = answer;
  const { size, name } = scaleOf(unit, answer, bound);
  let digits = digitsFor((upper - lower) / 2 / size, estimate / size);
  const text = (value: number): string =>
    Number.isFinite(value) ? (value / size).toFixed(digits).replace("-", "−") : "…";
  const isBlurred = (end: number): boolean => end !== bound && text(end) === text(bound);
  while (digits < MOST_DIGITS && [lower, upper].some(isBlurred)) digits++;
  return `${text(estimate)} (${text(lower)}–${text(upper)}) ${name}`.trimEnd();
};
