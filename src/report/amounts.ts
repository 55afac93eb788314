import { unitOfSpan } from "../base/units.ts";
import { type Estimate, isRefusal, type Refusal } from "../stats/interval.ts";
import { boundAfterNone } from "../stats/proportion.ts";

/** How numbers are scaled, and what stands behind them. */
export interface Scale {
  readonly size: number;
  readonly name: string;
}

const PERCENT: Scale = { size: 0.01, name: "%" };
const MOST_DIGITS = 6;

const scaleOf = (unit: string, { estimate, upper }: Pick<Estimate, "estimate" | "upper">): Scale => {
  if (unit === "chance") return PERCENT;
  if (unit === "s") return unitOfSpan(estimate === 0 && Number.isFinite(upper) ? upper : estimate);
  return scaleOfCount(estimate, unit === "user-hours" ? "user-hours" : "");
};

const scaleOfCount = (value: number, name: string): Scale => {
  const size = Math.abs(value);
  if (size >= 1e9) return { size: 1e9, name: `bn ${name}`.trim() };
  if (size >= 1e6) return { size: 1e6, name: `M ${name}`.trim() };
  return { size: 1, name };
};

/**
 * One scale for several estimates of a unit, so that they can be compared at a glance: that of the least that is known, and is
 * not 0; undefined where there is none.
 */
export const commonScale = (answers: readonly (Estimate | Refusal)[], unit: string): Scale | undefined => {
  const known = answers.flatMap((answer) => (isRefusal(answer) || answer.estimate === 0 ? [] : [answer]));
  const [least] = known.sort((one, other) => Math.abs(one.estimate) - Math.abs(other.estimate));
  return least === undefined ? undefined : scaleOf(unit, least);
};

/** So many decimals that half the interval has two digits, or one that is at least 3: more would be noise. */
const decimalsFor = (halfWidth: number, estimate: number): number => {
  const known = Number.isFinite(halfWidth) && halfWidth > 0 ? halfWidth : Math.abs(estimate) / 10;
  if (known === 0) return 0;
  const [leading, exponent] = known.toExponential(1).split("e").map(Number) as [number, number];
  return Math.max(0, Math.min(MOST_DIGITS, (leading < 3 ? 1 : 0) - exponent));
};

const printed = (value: number, decimals: number): string => {
  if (!Number.isFinite(value)) return "…";
  const text = value.toFixed(decimals);
  return (Number(text) === 0 ? text.replace("-", "") : text).replace("-", "−");
};

const withScale = (text: string, { name }: Scale): string => (name === "" ? text : `${text} ${name}`);

/** What can be said although an interval was refused. */
const knownOf = (refusal: Refusal): Estimate | null =>
  "known" in refusal ? (refusal.known as Estimate) : null;

/** An upper bound, as `< 12 min`. */
const boundText = (upper: number, unit: string): string => {
  const scale = scaleOf(unit, { estimate: upper, upper });
  return withScale(`< ${printed(upper / scale.size, decimalsFor(upper / 2 / scale.size, 0))}`, scale);
};

/**
 * An estimate with its interval in one unit, as `1.22 (1.16–1.29) h`; what was never seen is a bound; without any interval the
 * reason. The unit is the column's, or `chance`. An open end is `…`.
 *
 * ```ts
 * import { estimateText } from "../src/report/amounts.ts";
 * estimateText({ estimate: 4400, lower: 4200, upper: 4640, level: 0.95, n: 9 }, "s") // => "1.22 (1.17–1.29) h"
 * ```
 */
export const estimateText = (answer: Estimate | Refusal, unit: string, common?: Scale): string => {
  if (isRefusal(answer)) {
    const known = knownOf(answer);
    return known === null ? "too few events" : boundText(known.upper, unit);
  }
  const { estimate, lower, upper, level, n } = answer;
  if (unit !== "chance" && estimate === 0 && lower === 0 && upper > 0) return boundText(upper, unit);
  const scale = common ?? scaleOf(unit, answer);
  const text = (value: number, decimals: number) => printed(value / scale.size, decimals);
  if (unit === "chance" && (estimate === 0 || estimate === 1) && lower >= 0) {
    const bound = boundAfterNone(n, level);
    const decimals = decimalsFor(bound / scale.size, 0);
    return withScale(estimate === 0 ? `< ${text(bound, decimals)}` : `> ${text(1 - bound, decimals)}`, scale);
  }
  const decimals = decimalsFor((upper - lower) / 2 / scale.size, estimate / scale.size);
  if (lower === upper) return estimate === 0 ? "none seen" : withScale(text(estimate, decimals), scale);
  return withScale(`${text(estimate, decimals)} (${text(lower, decimals)}–${text(upper, decimals)})`, scale);
};

/** Whether two alternatives agreed in every replication. */
export const isIdentical = (answer: Estimate): boolean =>
  answer.estimate === 0 &&
  ("identical" in answer ? answer.identical === true : answer.lower === answer.upper);

/**
 * A difference with its signs, as `−12 (−15 to −10) min`; one that is exactly nothing says so.
 *
 * ```ts
 * import { differenceText } from "../src/report/amounts.ts";
 * differenceText({ estimate: -740, lower: -920, upper: -590, level: 0.95, n: 9 }, "s") // => "−12.3 (−15.3 to −9.8) min"
 * ```
 */
export const differenceText = (answer: Estimate | Refusal, unit: string, common?: Scale): string => {
  if (isRefusal(answer)) return "too few differ";
  if (isIdentical(answer)) return "identical";
  const { estimate, lower, upper } = answer;
  const scale = common ?? scaleOf(unit, answer);
  const decimals = decimalsFor((upper - lower) / 2 / scale.size, estimate / scale.size);
  const signed = (value: number) => {
    const text = printed(value / scale.size, decimals);
    return Number.isFinite(value) && value > 0 && Number(text) !== 0 ? `+${text}` : text;
  };
  const name = unit === "chance" ? { ...scale, name: "points" } : scale;
  return withScale(`${signed(estimate)} (${signed(lower)} to ${signed(upper)})`, name);
};
