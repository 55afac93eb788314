import type { Element } from "hast";
import { area, bar, rule } from "../marks/members.ts";
import { seriesWithin } from "../series.ts";
import { pathData, svg } from "../svg.ts";
import { weaveOf } from "../weave.ts";
import { type DrawnTrack, type TrackSpace, trackFrame, trackHead, valueAxis } from "./space.ts";

/** Parts of a whole over time, as stacked areas. */
export interface StackTrack {
  readonly kind: "stack";
  readonly label: string;
  readonly times: readonly number[];
  /** Values are ≥ 0; the first part is at the bottom. */
  readonly parts: readonly {
    readonly label: string;
    readonly pattern: number;
    readonly values: readonly number[];
  }[];
  readonly format?: (value: number) => string;
}

const HEIGHT = 120;

/** A layer of a stack: from the sum of the parts below it to that with it. */
interface Layer {
  readonly pattern: number;
  readonly points: readonly { readonly x: number; readonly lower: number; readonly upper: number }[];
}

/** Stacks parts on each other; what is missing or below 0 counts as 0. */
export const layersOf = ({ times, parts }: StackTrack, from: number, to: number): Layer[] => {
  let below = times.map(() => 0);
  return parts.map(({ pattern, values }) => {
    const above = below.map((sum, i) => sum + Math.max(0, values[i] ?? 0));
    const [lower, upper] = [seriesWithin(times, below, from, to), seriesWithin(times, above, from, to)];
    below = above;
    return { pattern, points: upper.map(({ x, y }, i) => ({ x, lower: lower[i]!.y, upper: y })) };
  });
};

const gapOf = ({ points }: Layer, x: (at: number) => number, y: (at: number) => number): Element[] =>
  points.length < 2
    ? []
    : [svg("path", { class: "gap", d: pathData(points.map((point) => [x(point.x), y(point.lower)])) })];

/** Stacked areas with gap lines between them; their names stand above, with samples. */
export const drawStackTrack = (track: StackTrack, top: number, space: TrackSpace): DrawnTrack => {
  const { time, width, prefix } = space;
  const entries = track.parts.map(({ label: text, pattern }) => ({
    text,
    sample: (x: number, y: number) =>
      bar.draw({ x, y: y - 7, width: 16, height: 14 }, weaveOf(pattern, prefix)),
  }));
  const head = trackHead(track.label, entries, top, width);
  const layers = layersOf(track, ...time.domain);
  const greatest = Math.max(0, ...(layers.at(-1)?.points ?? []).map(({ upper }) => upper));
  const [bottom, above] = [top + head.height + 6 + HEIGHT, top + head.height + 6];
  const values = valueAxis(greatest, [bottom, above], track.format);
  const scales = { x: time.place, y: values.place };
  return {
    height: head.height + 6 + HEIGHT,
    elements: [
      ...trackFrame(values, space),
      ...layers.flatMap(({ pattern, points }) =>
        area.draw(points, { ...scales, ...weaveOf(pattern, prefix), look: "fill" }),
      ),
      ...layers.slice(1).flatMap((layer) => gapOf(layer, time.place, values.place)),
      ...rule.draw({ from: [time.ends[0], bottom], to: [time.ends[1], bottom] }, { look: "axis" }),
      ...head.elements,
    ],
  };
};
