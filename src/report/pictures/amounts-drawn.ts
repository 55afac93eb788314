import { formatCount, formatShare, formatSpan } from "../../base/units.ts";
import type { AxisSpec } from "../../plots/axis-spec.ts";
import type { BoundRange } from "../../plots/interval.ts";
import { type Estimate, isRefusal, type Refusal } from "../../stats/interval.ts";

const NOTHING: BoundRange = { estimate: null, lower: null, upper: null };

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

const boundTo = (upper: number): BoundRange => ({
  estimate: 0,
  lower: 0,
  upper: finite(upper),
  isBound: upper > 0,
});

/**
 * An estimate as it is drawn: what was never seen is only the upper end of its interval, a bound; of what was refused nothing is
 * drawn but bounds that hold all the same.
 */
export const rangeOf = (answer: Estimate | Refusal): BoundRange => {
  if (isRefusal(answer)) return "known" in answer ? boundTo((answer.known as Estimate).upper) : NOTHING;
  const { estimate, lower, upper } = answer;
  if (estimate === 0 && lower === 0 && upper > 0) return boundTo(upper);
  return { estimate: finite(estimate), lower: finite(lower), upper: finite(upper) };
};

/** A difference, or an answer beside others, as it is drawn: never a bound; nothing where it was refused. */
export const differenceRange = (answer: Estimate | Refusal): BoundRange => {
  if (isRefusal(answer)) return NOTHING;
  return {
    estimate: finite(answer.estimate),
    lower: finite(answer.lower),
    upper: finite(answer.upper),
  };
};

const knownEnds = (ranges: readonly BoundRange[]): number[] =>
  ranges.flatMap(({ estimate, lower, upper }) => [estimate, lower, upper].filter((end) => end !== null));

/** Beyond so many times the least, amounts are drawn by their logarithms. */
const MANY = 300;

const isWide = (ranges: readonly BoundRange[]): boolean => {
  const ends = ranges.flatMap(({ estimate, lower, upper, isBound }) =>
    (isBound ? [upper] : [estimate, lower, upper]).filter((end) => end !== null),
  );
  return ends.length > 1 && Math.min(...ends) > 0 && Math.max(...ends) > MANY * Math.min(...ends);
};

/** Chances below this everywhere are drawn on a scale of nines. */
const SELDOM = 0.02;

/** The axis that suits amounts of a unit, as far as they reach. */
export const axisFor = (unit: string, label: string, ranges: readonly BoundRange[]): AxisSpec => {
  const greatest = Math.max(0, ...knownEnds(ranges));
  if (unit === "chance")
    return greatest > 0 &&
      greatest < SELDOM &&
      ranges.every(({ estimate, isBound }) => isBound || estimate !== 0)
      ? { kind: "nines", label, format: formatShare }
      : { kind: "share", label, format: formatShare };
  if (unit === "s")
    return isWide(ranges) ? { kind: "time", label } : { kind: "duration", label, format: formatSpan };
  return isWide(ranges)
    ? { kind: "log", label, format: formatCount }
    : { kind: "linear", label, format: formatCount };
};

/** The same for differences, which may be below 0. */
export const differenceAxis = (unit: string, label: string): AxisSpec => {
  const signed = (format: (value: number) => string) => (value: number) =>
    value < 0 ? `−${format(-value)}` : format(value);
  if (unit === "chance")
    return {
      kind: "linear",
      label,
      format: signed((value) => formatShare(Number(value.toPrecision(6))).replace(" %", "")),
    };
  return unit === "s"
    ? { kind: "duration", label, format: signed(formatSpan) }
    : { kind: "linear", label, format: signed(formatCount) };
};
