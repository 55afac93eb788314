import type { Element } from "hast";
import { type Axis, axisFor, thinned } from "../axis.ts";
import { horizontalGrid, sideLabels, verticalGrid } from "../axis-lines.ts";
import { type LegendEntry, legend } from "../legend.ts";
import { label, rule } from "../marks/members.ts";
import { EDGE } from "../row-frame.ts";
import { SMALL, textWidth } from "../text-width.ts";
import { clockTicks, formatTick } from "../ticks.ts";

/** Where the tracks of a timeline are drawn. */
export interface TrackSpace {
  readonly time: Axis;
  readonly width: number;
  /** What ids begin with. */
  readonly prefix: string;
}

/** A drawn track and the pixels that it takes. */
export interface DrawnTrack {
  readonly elements: readonly Element[];
  readonly height: number;
}

/** A common axis of time, in seconds, from its start to its end. */
export const timeAxis = (start: number, end: number, ends: readonly [number, number]): Axis => {
  const last = end > start ? end : start + 1;
  const place = (at: number): number => ends[0] + ((at - start) / (last - start)) * (ends[1] - ends[0]);
  const most = Math.max(2, Math.floor((ends[1] - ends[0]) / 65) + 1);
  const ticks = clockTicks(start, last, most).map((at) => ({ at, label: formatTick(at) }));
  const extent = (text: string) => textWidth(text, { size: SMALL }) + 12;
  return { domain: [start, last], ends, place, ticks: thinned(ticks, place, extent) };
};

/** A track's name, with samples of what is in it, from a top on. */
export const trackHead = (
  text: string,
  entries: readonly LegendEntry[],
  top: number,
  width: number,
): DrawnTrack => {
  const name = label.draw({ text, x: EDGE, y: top + 12, room: width - 2 * EDGE }, { isStrong: true });
  const below = legend(entries, { top: top + 22, width });
  return { elements: [...name, ...below.elements], height: 26 + below.height };
};

/** The axis of a track's values, from 0 up to at least the greatest, between a bottom and a top in pixels. */
export const valueAxis = (
  greatest: number,
  [bottom, top]: readonly [number, number],
  format?: (value: number) => string,
): Axis =>
  axisFor({
    spec: { kind: "linear", label: "", ...(format === undefined ? {} : { format }) },
    values: [0, greatest],
    ends: [bottom, top],
    direction: "vertical",
  });

/** Grid, value labels and base line of a track. */
export const trackFrame = (values: Axis, { time }: TrackSpace): Element[] => {
  const [left, right] = time.ends;
  const [bottom, top] = values.ends;
  return [
    ...verticalGrid(time, [[top, bottom]]),
    ...horizontalGrid(values, left, right),
    ...rule.draw({ from: [left, bottom], to: [right, bottom] }, { look: "axis" }),
    ...sideLabels(values, left - 6),
  ];
};
