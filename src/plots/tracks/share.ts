import { formatShare } from "../../base/units.ts";
import type { Axis } from "../axis.ts";
import { area, line, rule } from "../marks/members.ts";
import { seriesWithin } from "../series.ts";
import type { Tone } from "../tones.ts";
import { type DrawnTrack, type TrackSpace, trackFrame, trackHead } from "./space.ts";

/** A share over time, from 0 to 1, as an area. */
export interface ShareTrack {
  readonly kind: "share";
  readonly label: string;
  /** Rising, in seconds. */
  readonly times: readonly number[];
  readonly values: readonly number[];
  readonly tone?: Tone;
  /** Below it the service counts as down. */
  readonly threshold?: { readonly at: number; readonly label: string };
}

const HEIGHT = 90;

const sharesAxis = (bottom: number, top: number): Axis => ({
  domain: [0, 1],
  ends: [bottom, top],
  place: (share) => bottom - Math.min(1, Math.max(0, share)) * (bottom - top),
  ticks: [0, 0.5, 1].map((at) => ({ at, label: formatShare(at) })),
});

/** A share as a filled area below a line; its threshold is dashed and named beside the track's name. */
export const drawShareTrack = (track: ShareTrack, top: number, space: TrackSpace): DrawnTrack => {
  const { time, width } = space;
  const { threshold, tone = 1 } = track;
  const head = trackHead(
    track.label,
    threshold === undefined
      ? []
      : [
          {
            text: threshold.label,
            sample: (x, y) => rule.draw({ from: [x, y], to: [x + 16, y] }, { look: "limit dashed" }),
          },
        ],
    top,
    width,
  );
  const shares = sharesAxis(top + head.height + 6 + HEIGHT, top + head.height + 6);
  const moments = seriesWithin(track.times, track.values, ...time.domain);
  const scales = { x: time.place, y: shares.place, tone };
  const at = shares.place(threshold?.at ?? 0);
  return {
    height: head.height + 6 + HEIGHT,
    elements: [
      ...trackFrame(shares, space),
      ...area.draw(
        moments.map(({ x, y }) => ({ x, lower: 0, upper: y })),
        { ...scales, look: "band" },
      ),
      ...line.draw(moments, scales),
      ...(threshold === undefined
        ? []
        : rule.draw({ from: [time.ends[0], at], to: [time.ends[1], at] }, { look: "limit dashed" })),
      ...head.elements,
    ],
  };
};
