import type { Element } from "hast";
import { type Axis, axisFor } from "../axis.ts";
import {
  AXIS_HEIGHT,
  axisName,
  downLine,
  inside,
  type Strip,
  tickLabels,
  verticalGrid,
} from "../axis-lines.ts";
import type { AxisSpec } from "../axis-spec.ts";
import { allowedWidth, drawing } from "../drawing.ts";
import type { BoundRange } from "../interval.ts";
import { interval, label } from "../marks/members.ts";
import type { Picture, PictureHead, PictureTable } from "../picture.ts";
import { EDGE, type RowFrame, roomBeside, rowFrame } from "../row-frame.ts";
import { SMALL, textWidth } from "../text-width.ts";
import type { Tone } from "../tones.ts";

/** One line of a chart of intervals. */
export interface IntervalRow {
  readonly label: string;
  readonly tone: Tone;
  readonly range: BoundRange;
  /** The numbers as text, written beside the interval. */
  readonly value: string;
  readonly note?: string;
}

/** Estimates with their intervals, one below the other on a common axis. */
export interface IntervalsSpec extends PictureHead {
  readonly axis: AxisSpec;
  readonly rows: readonly IntervalRow[];
  /** A value that all are held against, such as no difference. */
  readonly reference?: number;
  /** A limit that someone asks for. */
  readonly bound?: { readonly at: number; readonly label: string };
}

/** Heights in pixels: of a line of text, of a line of notes, of an interval. */
const [LINE, NOTE, MARK] = [20, 17, 18];
const [SPACE, NAME] = [12, 24];

const numbersOf = ({ rows, reference, bound }: IntervalsSpec): number[] =>
  [
    ...rows.flatMap(({ range: { estimate, lower, upper, isBound } }) => [
      ...(isBound ? [] : [estimate, lower]),
      upper,
      // A bound needs room below it for its arrow.
      ...(isBound && upper !== null ? [upper / 3] : []),
    ]),
    reference,
    bound?.at,
    bound === undefined ? null : bound.at / 1.5,
  ].filter((value) => value !== null && value !== undefined);

const rowHeight = ({ note }: IntervalRow, { isNarrow, isStacked }: RowFrame): number =>
  SPACE + (note === undefined ? 0 : NOTE) + (isStacked ? 2 * LINE : LINE) + (isNarrow ? MARK : 0);

interface Place {
  readonly frame: RowFrame;
  readonly axis: Axis;
  readonly width: number;
}

const rowOf = (row: IntervalRow, top: number, { frame, axis, width }: Place): Element[] => {
  const { isNarrow, isStacked } = frame;
  const whole = width - 2 * EDGE;
  const labelRoom = isStacked ? whole : roomBeside(frame, textWidth(row.value), width);
  const first = top + SPACE / 2 + LINE / 2;
  const last = isStacked ? first + LINE : first;
  const noteAt = last + LINE / 2 + NOTE / 2 - 2;
  const bottom = top + rowHeight(row, frame) - SPACE / 2;
  const right = width - EDGE;
  return [
    ...interval.draw(row.range, {
      along: axis.place,
      across: isNarrow ? bottom - MARK / 2 : first,
      ends: [frame.left, frame.right],
      direction: "horizontal",
      tone: row.tone,
    }),
    ...label.draw(
      { text: row.label, x: EDGE, y: first, room: labelRoom },
      { isStrong: row.tone === "first" },
    ),
    ...label.draw(
      { text: row.value, x: right, y: last, room: isStacked ? whole : frame.valueRoom },
      { anchor: "end" },
    ),
    ...(row.note === undefined
      ? []
      : label.draw({ text: row.note, x: EDGE, y: noteAt, room: whole }, { size: SMALL, isQuiet: true })),
  ];
};

/** The limit's name above the chart, and lines down through where the intervals are. */
const linesOf = ({ reference, bound }: IntervalsSpec, { axis, width }: Place, strips: readonly Strip[]) => {
  const extent = Math.min(textWidth(bound?.label ?? "", { size: SMALL }) + 1, width - 2 * EDGE);
  const named = (at: number, text: string) =>
    label.draw(
      { text, x: inside(axis.place(at), extent, width), y: NAME / 2, room: extent },
      { anchor: "middle", size: SMALL },
    );
  return [
    ...verticalGrid(axis, strips),
    ...(reference === undefined ? [] : downLine(axis, reference, strips, "axis")),
    ...(bound === undefined || !Number.isFinite(axis.place(bound.at))
      ? []
      : [...downLine(axis, bound.at, strips, "limit dashed"), ...named(bound.at, bound.label)]),
  ];
};

const draw = (spec: IntervalsSpec, width: number): Element => {
  const { rows, bound } = spec;
  const frame = rowFrame(
    width,
    rows.flatMap((row) => [
      textWidth(row.label, { isStrong: row.tone === "first" }),
      textWidth(row.note ?? "", { size: SMALL }),
    ]),
    rows.map(({ value }) => textWidth(value)),
  );
  const axis = axisFor({
    spec: spec.axis,
    values: numbersOf(spec),
    ends: [frame.left, frame.right],
    direction: "horizontal",
  });
  const place = { frame, axis, width };
  const tops = [bound === undefined ? 6 : NAME + 4];
  for (const row of rows) tops.push(tops.at(-1)! + rowHeight(row, frame));
  const bottom = tops.at(-1)!;
  const strips: readonly Strip[] = frame.isNarrow
    ? tops.slice(1).map((end) => [end - SPACE / 2 - MARK - 1, end])
    : [[tops[0]!, bottom]];
  return drawing(spec, { width, height: bottom + AXIS_HEIGHT.ticks + AXIS_HEIGHT.label + 4 }, [
    ...linesOf(spec, place, strips),
    ...rows.flatMap((row, i) => rowOf(row, tops[i]!, place)),
    ...tickLabels(axis, bottom, [0, width]),
    ...axisName(spec.axis.label, {
      from: frame.left,
      to: frame.right,
      top: bottom + AXIS_HEIGHT.ticks,
      width,
    }),
  ]);
};

const tableOf = ({ axis, rows }: IntervalsSpec): PictureTable => {
  const hasNotes = rows.some(({ note }) => note !== undefined);
  return {
    head: ["", axis.label, ...(hasNotes ? ["note"] : [])],
    rows: rows.map((row) => [row.label, row.value, ...(hasNotes ? [row.note ?? ""] : [])]),
  };
};

/** A forest plot: one line a row; on narrow pictures the label stands above its interval. */
export const intervalsChart = (spec: IntervalsSpec): Picture => ({
  ...spec,
  table: spec.table ?? tableOf(spec),
  draw: (width) => draw(spec, allowedWidth(width)),
});
