import { line } from "../marks/members.ts";
import { seriesWithin } from "../series.ts";
import type { Tone } from "../tones.ts";
import { type DrawnTrack, type TrackSpace, trackFrame, trackHead, valueAxis } from "./space.ts";

/** A quantity over time, ≥ 0, as a line. */
export interface LineTrack {
  readonly kind: "line";
  readonly label: string;
  readonly times: readonly number[];
  readonly values: readonly number[];
  readonly tone?: Tone;
  readonly format?: (value: number) => string;
}

const HEIGHT = 72;

/** A line over a grid that begins at 0. */
export const drawLineTrack = (track: LineTrack, top: number, space: TrackSpace): DrawnTrack => {
  const { time, width } = space;
  const head = trackHead(track.label, [], top, width);
  const moments = seriesWithin(track.times, track.values, ...time.domain);
  const [bottom, above] = [top + head.height + 6 + HEIGHT, top + head.height + 6];
  const values = valueAxis(Math.max(0, ...moments.map(({ y }) => y)), [bottom, above], track.format);
  return {
    height: head.height + 6 + HEIGHT,
    elements: [
      ...trackFrame(values, space),
      ...line.draw(moments, { x: time.place, y: values.place, tone: track.tone ?? 1 }),
      ...head.elements,
    ],
  };
};
