import type { Element } from "hast";
import { formatCount, formatShare } from "../../base/units.ts";
import { AXIS_HEIGHT, axisName, tickLabels } from "../axis-lines.ts";
import { allowedWidth, drawing, idPrefix } from "../drawing.ts";
import type { Picture, PictureHead, PictureTable } from "../picture.ts";
import { EDGE } from "../row-frame.ts";
import { formatTick } from "../ticks.ts";
import { type Band, drawBands } from "../tracks/bands.ts";
import { drawLineTrack, type LineTrack } from "../tracks/line.ts";
import { drawShareTrack, type ShareTrack } from "../tracks/share.ts";
import { type DrawnTrack, type TrackSpace, timeAxis } from "../tracks/space.ts";
import { drawSpansTrack, type SpansTrack } from "../tracks/spans.ts";
import { drawStackTrack, type StackTrack } from "../tracks/stack.ts";
import { weaveDefinitions } from "../weave.ts";

/** One row of a timeline. */
export type Track = ShareTrack | StackTrack | LineTrack | SpansTrack;

/** Tracks on a common time axis. */
export interface TimelineSpec extends PictureHead {
  /** In seconds; 0 where none is given. */
  readonly start?: number;
  /** In seconds. */
  readonly end: number;
  readonly tracks: readonly Track[];
  /** Times that are tinted through all tracks, such as an outage's phases; their labels stand at the top. */
  readonly bands: readonly Band[];
  /** What the time counts from; "time since the fault" where none is given. */
  readonly timeLabel?: string;
}

/** Between tracks, in pixels; and the room for the values at their left. */
const [SPACE, SIDE] = [14, 48];

/** Each kind of track is drawn by its own file. */
const drawers: {
  readonly [Kind in Track["kind"]]: (track: never, top: number, space: TrackSpace) => DrawnTrack;
} = {
  share: drawShareTrack,
  stack: drawStackTrack,
  line: drawLineTrack,
  spans: drawSpansTrack,
};

const patternsOf = (tracks: readonly Track[]): number[] =>
  tracks.flatMap((track) => (track.kind === "stack" ? track.parts.map(({ pattern }) => pattern) : []));

const draw = (spec: TimelineSpec, width: number): Element => {
  const { start = 0, end, tracks, bands, timeLabel = "time since the fault" } = spec;
  const prefix = idPrefix(spec, width);
  const time = timeAxis(start, end, [EDGE + SIDE, width - EDGE - 6]);
  const space = { time, width, prefix };
  const flags = drawBands(bands, 4, space);
  const first = 4 + flags.height + 4;
  let at = first;
  const drawn = tracks.flatMap((track) => {
    const { elements, height } = drawers[track.kind](track as never, at, space);
    at += height + SPACE;
    return elements;
  });
  const bottom = Math.max(first, at - SPACE);
  const key = flags.key(bottom + AXIS_HEIGHT.ticks + AXIS_HEIGHT.label + 4);
  const height = bottom + AXIS_HEIGHT.ticks + AXIS_HEIGHT.label + 4 + key.height;
  return drawing(spec, { width, height }, [
    ...weaveDefinitions(patternsOf(tracks), prefix),
    ...flags.tints(bottom),
    ...drawn,
    ...tickLabels(time, bottom, [0, width]),
    ...axisName(timeLabel, { from: time.ends[0], to: time.ends[1], top: bottom + AXIS_HEIGHT.ticks, width }),
    ...key.elements,
  ]);
};

/** At most so many moments stand in a timeline's table. */
const MOMENTS = 24;

const valueAt = (times: readonly number[], values: readonly number[], at: number): number | undefined =>
  values[times.findLastIndex((time) => time <= at)];

/** A column for each quantity: its name and its text at a time. */
const columnsOf = (track: Track): (readonly [string, (at: number) => string])[] => {
  if (track.kind === "spans") return [];
  const column = (name: string, values: readonly number[], format: (value: number) => string) => {
    const text = (at: number): string => {
      const value = valueAt(track.times, values, at);
      return value === undefined ? "" : format(value);
    };
    return [name, text] as const;
  };
  if (track.kind === "share") return [column(track.label, track.values, formatShare)];
  const { format = formatCount } = track;
  if (track.kind === "line") return [column(track.label, track.values, format)];
  return track.parts.map((part) => column(`${track.label}: ${part.label}`, part.values, format));
};

const tableOf = ({ start = 0, end, tracks, bands }: TimelineSpec): PictureTable => {
  const columns = tracks.flatMap(columnsOf);
  const happened = [
    ...bands.map(({ from, to, label }) => ({ from, to, text: label })),
    ...tracks.flatMap((track) =>
      track.kind === "spans"
        ? track.spans.map(({ lane, name, from, to }) => ({ from, to, text: `${lane}: ${name}` }))
        : [],
    ),
  ];
  const moments =
    columns.length === 0
      ? []
      : Array.from({ length: MOMENTS + 1 }, (_, i) => start + ((end - start) * i) / MOMENTS);
  const rows = [
    ...moments.map((at) => ({ at, cells: [formatTick(at), ...columns.map(([, text]) => text(at)), ""] })),
    ...happened.map(({ from, to, text }) => ({
      at: from,
      cells: [formatTick(from), ...columns.map(() => ""), `${text}, until ${formatTick(to)}`],
    })),
  ];
  return {
    head: ["time", ...columns.map(([name]) => name), "what happened"],
    rows: rows.toSorted((a, b) => a.at - b.at).map(({ cells }) => cells),
  };
};

/** What happened when: tracks below each other on one axis of time. */
export const timelineChart = (spec: TimelineSpec): Picture => ({
  ...spec,
  table: spec.table ?? tableOf(spec),
  draw: (width) => draw(spec, allowedWidth(width)),
});
