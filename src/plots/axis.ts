import { ticks as roundTicks } from "d3-array";
import { scaleLinear, scaleLog } from "d3-scale";
import { formatCount, formatShare } from "../base/units.ts";
import type { AxisKind, AxisSpec } from "./axis-spec.ts";
import { SMALL, textWidth } from "./text-width.ts";
import { clockStep, clockTicks, decades, formatTick, humanTimes } from "./ticks.ts";

/** A value that has a line of its own on an axis, and its text. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** An axis between two places in pixels. */
export interface Axis {
  readonly domain: readonly [number, number];
  /** Where it begins and ends, in pixels; a vertical axis begins below. */
  readonly ends: readonly [number, number];
  /** From a value to pixels; not finite for what a logarithmic axis cannot show. */
  readonly place: (value: number) => number;
  readonly ticks: readonly Tick[];
}

const isLogarithmic = (kind: AxisKind): boolean => kind === "log" || kind === "nines" || kind === "time";

const formats: Readonly<Record<AxisKind, (value: number) => string>> = {
  linear: formatCount,
  log: formatCount,
  share: formatShare,
  nines: formatShare,
  time: formatTick,
  duration: formatTick,
};

/** How an axis writes a value. */
export const formatOf = (spec: AxisSpec): ((value: number) => string) => spec.format ?? formats[spec.kind];

/** From the tick at or below the least positive value to the one at or above the greatest; at least a factor of two. */
const logarithmicDomain = (kind: AxisKind, values: readonly number[]): readonly [number, number] => {
  const positive = values.filter((value) => value > 0);
  if (positive.length === 0) return kind === "time" ? [1, 60] : [0.1, 1];
  const least = Math.min(...positive);
  const greatest = Math.max(2 * least, ...positive);
  const marks = kind === "time" ? humanTimes(least, greatest) : decades(least, greatest);
  const last = Math.max(greatest, marks.at(-1)!);
  return [Math.min(least, marks[0]!), kind === "nines" ? Math.max(Math.min(1, last), ...positive) : last];
};

/** A domain that shows all values, from where its ticks can begin to where they can end. */
const domainOf = (
  { kind, showsZero = true }: AxisSpec,
  values: readonly number[],
  most: number,
): readonly [number, number] => {
  if (isLogarithmic(kind)) return logarithmicDomain(kind, values);
  const shown = showsZero || values.length === 0 ? [0, ...values] : values;
  const [least, greatest] = [Math.min(...shown), Math.max(...shown)];
  if (least === greatest) return [least, least + 1];
  if (kind === "duration") {
    const step = clockStep(greatest - least, 2 * most);
    return [Math.floor(least / step + 1e-9) * step, Math.ceil(greatest / step - 1e-9) * step];
  }
  const nice = scaleLinear()
    .domain([least, greatest])
    .nice(2 * most)
    .domain() as [number, number];
  return kind === "share" ? [nice[0], Math.min(Math.max(1, greatest), nice[1])] : nice;
};

/** From the least to the greatest positive value; a factor of two where they are one. */
const tightDomain = (values: readonly number[]): readonly [number, number] => {
  const positive = values.filter((value) => value > 0);
  const least = positive.length === 0 ? 1 : Math.min(...positive);
  return [least, Math.max(2 * least, ...positive)];
};

const ticksOf = (kind: AxisKind, [lower, upper]: readonly [number, number], most: number): number[] => {
  if (kind === "time") return humanTimes(lower, upper).filter((at) => at >= lower && at <= upper);
  if (isLogarithmic(kind))
    return decades(lower, upper).filter((at) => at >= lower && at <= upper * 1.000_001);
  return kind === "duration" ? clockTicks(lower, upper, most + 1) : roundTicks(lower, upper, most);
};

/** Empties every label that would come too near to the one before it, keeping each second, third, … */
export const thinned = (
  ticks: readonly Tick[],
  place: (value: number) => number,
  extent: (label: string) => number,
): Tick[] => {
  const isFree = (step: number): boolean => {
    const kept = ticks.filter((_, i) => i % step === 0);
    return kept.every((tick, i) => {
      const before = kept[i - 1];
      if (before === undefined) return true;
      const room = Math.abs(place(tick.at) - place(before.at));
      return room >= (extent(tick.label) + extent(before.label)) / 2;
    });
  };
  let step = 1;
  while (step < ticks.length && !isFree(step)) step++;
  return ticks.map((tick, i) => (i % step === 0 ? tick : { ...tick, label: "" }));
};

/** The room that a tick's label takes along its axis, in pixels, with some space to the next. */
const extents = {
  horizontal: (label: string): number => textWidth(label, { size: SMALL }) + 12,
  vertical: (): number => SMALL + 8,
} as const;

/** How an axis is made. */
export interface AxisRequest {
  readonly spec: AxisSpec;
  /** All that must be seen; what is not finite, or not positive on a logarithmic axis, is left aside. */
  readonly values: readonly number[];
  readonly ends: readonly [number, number];
  readonly direction: "horizontal" | "vertical";
  /** A time axis ends at its outermost values, not at the human times beyond them. */
  readonly isTight?: boolean;
}

/**
 * An axis that shows all of the values, with ticks at round places: zero is shown on linear ones that do not say otherwise, whole powers of ten
 * or human times on logarithmic ones. Labels that would touch are empty.
 */
export const axisFor = ({ spec, values, ends, direction, isTight }: AxisRequest): Axis => {
  const finite = values.filter((value) => Number.isFinite(value));
  const room = Math.abs(ends[1] - ends[0]);
  const most = Math.max(2, Math.floor(room / (direction === "horizontal" ? 85 : 45)));
  const domain = isTight ? tightDomain(finite) : domainOf(spec, finite, most);
  const scale = (isLogarithmic(spec.kind) ? scaleLog() : scaleLinear()).domain(domain).range(ends);
  const place = (value: number): number =>
    isLogarithmic(spec.kind) && value <= 0 ? Number.NaN : Number(scale(value));
  const format = formatOf(spec);
  const ticks = ticksOf(spec.kind, domain, most).map((at) => ({ at, label: format(at) }));
  return { domain, ends, place, ticks: thinned(ticks, place, extents[direction]) };
};
