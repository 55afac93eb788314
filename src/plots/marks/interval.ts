import type { Element } from "hast";
import type { BoundRange } from "../interval.ts";
import { defineMark } from "../mark.ts";
import { pathData, svg } from "../svg.ts";
import type { Tone } from "../tones.ts";
import { arrow } from "./arrow.ts";
import type { Scale } from "./line.ts";

/** Where an interval lies. */
export interface IntervalScales {
  /** Along the interval. */
  readonly along: Scale;
  /** Pixels across it, the same for all of it. */
  readonly across: number;
  /** Pixels of the axis' least and greatest place, where open ends lead. */
  readonly ends: readonly [number, number];
  readonly direction: "horizontal" | "vertical";
  readonly tone: Tone;
  /** Dots of less weight are hollow; without a dot the line is thin, for what has a bar to show its estimate. */
  readonly dot?: "dot" | "hollow" | "none";
}

/** An interval is never drawn shorter than this, in pixels, so that its caps stand out from its dot. */
const LEAST_LENGTH = 11;
const RADIUS = 4;
const CAP = 5;

interface Reach {
  readonly from: number;
  readonly to: number;
  readonly isOpenBelow: boolean;
  readonly isOpenAbove: boolean;
}

const reachOf = ({ lower, upper, isBound }: BoundRange, { along, ends }: IntervalScales): Reach => {
  const isOpen = (end: number | null): end is null => end === null || !Number.isFinite(along(end));
  const isOpenBelow = isOpen(lower) || isBound === true;
  const isOpenAbove = isOpen(upper);
  const from = isOpenBelow ? ends[0] : along(lower!);
  const to = isOpenAbove ? ends[1] : along(upper!);
  const lack = Math.max(0, LEAST_LENGTH - Math.abs(to - from)) * (ends[1] >= ends[0] ? 1 : -1);
  if (isOpenBelow) return { from, to: isOpenAbove ? to : to + lack, isOpenBelow, isOpenAbove };
  if (isOpenAbove) return { from: from - lack, to, isOpenBelow, isOpenAbove };
  return { from: from - lack / 2, to: to + lack / 2, isOpenBelow, isOpenAbove };
};

const WAYS = { horizontal: ["left", "right"], vertical: ["down", "up"] } as const;

/** An estimate with its interval: a dot on a line with caps; an open end is an arrow, a mere bound is dashed. */
export const interval = defineMark({
  kind: "interval",
  summary: "an estimate with its interval; an open end is an arrow, a mere bound is dashed",
  draw: (range: BoundRange, scales: IntervalScales): readonly Element[] => {
    const { along, across, direction, tone, dot = "dot" } = scales;
    const place = (at: number, beside = 0): readonly [number, number] =>
      direction === "horizontal" ? [at, across + beside] : [across + beside, at];
    const { estimate, lower, upper, isBound } = range;
    if (estimate === null && lower === null && upper === null) return [];
    const { from, to, isOpenBelow, isOpenAbove } = reachOf(range, scales);
    const capLook = `line ${dot === "none" ? "thin " : ""}tone-${tone}`;
    const half = dot === "none" ? CAP - 1 : CAP;
    const cap = (at: number) =>
      svg("path", { class: capLook, d: pathData([place(at, -half), place(at, half)]) });
    const head = (at: number, way: 0 | 1) => arrow.draw(place(at), { way: WAYS[direction][way], tone });
    const isDashed = isBound === true || estimate === null;
    const isPoint = !isDashed && dot !== "none" && Number.isFinite(along(estimate));
    const weight = isDashed ? "dashed" : dot === "none" ? "thin" : "thick";
    return [
      svg("path", {
        class: `line ${weight} tone-${tone}`,
        d: pathData([place(from), place(to)]),
      }),
      ...(isOpenBelow ? head(from, 0) : [cap(from)]),
      ...(isOpenAbove ? head(to, 1) : [cap(to)]),
      ...(isPoint ? [circle(place(along(estimate)), dot, tone)] : []),
    ];
  },
});

const circle = ([cx, cy]: readonly [number, number], look: string, tone: Tone): Element =>
  svg("circle", { class: `${look} tone-${tone}`, cx, cy, r: RADIUS });
