import type { Element } from "hast";
import type { Axis } from "./axis.ts";
import { type ChancePoint, exceedanceParts } from "./exceedance-parts.ts";
import { area, arrow, dot, line, rule } from "./marks/members.ts";
import type { Tone } from "./tones.ts";

/** A curve of chances to exceed. */
export interface Curve {
  readonly tone: Tone;
  /** By rising x. */
  readonly points: readonly ChancePoint[];
  /** A band around the whole curve; null when the points' own intervals are all there is. */
  readonly band: readonly { readonly x: number; readonly lower: number; readonly upper: number }[] | null;
}

/** The axes of a panel: time, and chances from the least that is shown up to 1. */
export interface CurveAxes {
  readonly x: Axis;
  readonly y: Axis;
}

/** Keeps a place within the panel: x = 0 has none on a logarithmic axis, and stands at its beginning. */
const within = ({ place, ends }: Axis) => {
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  return (value: number): number => {
    const at = place(value);
    return Number.isFinite(at) ? Math.min(to, Math.max(from, at)) : ends[0];
  };
};

const boundOf = (bound: readonly { x: number; y: number }[], tone: Tone, x: Axis, y: Axis): Element[] => {
  if (bound.length < 2) return [];
  const last = bound.at(-1)!;
  const [atX, atY, floor] = [within(x)(last.x), within(y)(last.y), y.ends[0]];
  const tip = Math.min(floor, atY + 20);
  const stem = rule.draw(
    { from: [atX - 4, atY], to: [atX - 4, tip - 5] },
    { look: `line thin tone-${tone}` },
  );
  return [
    ...line.draw(bound, { x: within(x), y: within(y), tone, look: "dashed" }),
    ...(tip - atY < 9 ? [] : [...stem, ...arrow.draw([atX - 4, tip], { way: "down", tone })]),
  ];
};

/**
 * A curve with its band; where its chance gets smaller than the axis shows, or nothing was seen, only the upper bound
 * goes on, dashed, with an arrow that points down.
 */
export const drawCurve = (curve: Curve, axes: CurveAxes): Element[] => {
  const { tone, points } = curve;
  const [least] = axes.y.domain;
  const scales = { x: within(axes.x), y: within(axes.y), tone };
  const parts = exceedanceParts(points, least);
  const end = parts.line.at(-1)?.x ?? 0;
  const band = curve.band?.filter(({ x }) => x <= end) ?? parts.band;
  const [only] = parts.line;
  return [
    ...area.draw(
      parts.bound.map(({ x, y }) => ({ x, lower: least, upper: y })),
      { ...scales, look: "wash" },
    ),
    ...area.draw(band, { ...scales, look: "band" }),
    ...boundOf(parts.bound, tone, axes.x, axes.y),
    ...line.draw(parts.line, scales),
    ...(parts.line.length === 1 && only !== undefined
      ? dot.draw([[scales.x(only.x), scales.y(only.y)]], { tone, radius: 3.5 })
      : []),
  ];
};

/** A curve in grey, without its uncertainty, to stand behind others. */
export const drawCurveBehind = ({ points }: Curve, { x, y }: CurveAxes): readonly Element[] =>
  line.draw(exceedanceParts(points, y.domain[0]).line, { x: within(x), y: within(y), tone: "muted" });
