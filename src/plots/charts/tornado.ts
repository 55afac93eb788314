import type { Element } from "hast";
import { type Axis, axisFor, formatOf } from "../axis.ts";
import { AXIS_HEIGHT, axisName, downLine, type Strip, tickLabels, verticalGrid } from "../axis-lines.ts";
import type { AxisSpec } from "../axis-spec.ts";
import { allowedWidth, drawing, idPrefix, NARROW } from "../drawing.ts";
import type { Range } from "../interval.ts";
import { legend } from "../legend.ts";
import { bar, interval, label, rule } from "../marks/members.ts";
import type { Picture, PictureHead, PictureTable } from "../picture.ts";
import { EDGE } from "../row-frame.ts";
import { SMALL, textWidth } from "../text-width.ts";
import { type Weave, weaveDefinitions, weaveOf } from "../weave.ts";

/** The answer when one assumption is at one of its ends. */
export interface TornadoEnd {
  /** The assumption's value there, as text. */
  readonly value: string;
  readonly range: Range;
}

/** One assumption. */
export interface TornadoRow {
  readonly label: string;
  readonly low: TornadoEnd;
  readonly high: TornadoEnd;
  /** What follows from it, in a few words. */
  readonly verdict: string;
}

/** How the answer moves with each assumption, in the order in which the rows are given. */
export interface TornadoSpec extends PictureHead {
  readonly rows: readonly TornadoRow[];
  /** The answer as the model is written. */
  readonly base: number;
  readonly axis: AxisSpec;
}

/** Heights in pixels: of one end's bar and of its line, of a line of text, and between rows. */
const [BAR, HALF, LINE, SPACE] = [12, 18, 20, 14];
/** The looks of the low and of the high end. */
const PATTERNS = { low: 0, high: 1 } as const;

interface Place {
  readonly prefix: string;
  readonly axis: Axis;
  readonly base: number;
  readonly width: number;
  readonly labelRoom: number;
  readonly isNarrow: boolean;
  /** Room for a value beside an end, in pixels. */
  readonly valueRoom: number;
}

/** The pixels that an end's bar and interval cover, the base included. */
const reach = ({ range: { estimate, lower, upper } }: TornadoEnd, { axis, base }: Place): readonly number[] =>
  [base, estimate, lower, upper]
    .map((value) => (value === null ? Number.NaN : axis.place(value)))
    .filter((pixel) => Number.isFinite(pixel));

const valueLabel = (end: TornadoEnd, middle: number, place: Place): readonly Element[] => {
  const { axis, base, valueRoom } = place;
  const covered = reach(end, place);
  const isRight = (end.range.estimate ?? base) >= base;
  const isOpen = isRight
    ? end.range.upper === null || end.range.upper === Number.POSITIVE_INFINITY
    : end.range.lower === null;
  const edge = isRight ? Math.max(...covered) : Math.min(...covered);
  const x = isOpen ? axis.ends[isRight ? 1 : 0] : edge;
  return label.draw(
    { text: end.value, x: x + (isRight ? 9 : -9), y: middle, room: valueRoom },
    { size: SMALL, anchor: isRight ? "start" : "end" },
  );
};

const endOf = (end: TornadoEnd, look: Weave, middle: number, place: Place): Element[] => {
  const { axis, base } = place;
  const { estimate } = end.range;
  const [from, to] = [axis.place(base), estimate === null ? Number.NaN : axis.place(estimate)];
  const box = { x: Math.min(from, to), y: middle - BAR / 2, width: Math.abs(to - from), height: BAR };
  return [
    ...(Number.isFinite(to) ? bar.draw(box, look) : []),
    ...interval.draw(end.range, {
      along: axis.place,
      across: middle,
      ends: axis.ends,
      direction: "horizontal",
      tone: "first",
      dot: "none",
    }),
    ...valueLabel(end, middle, place),
  ];
};

const rowHeight = ({ isNarrow }: { readonly isNarrow: boolean }): number =>
  SPACE + 2 * HALF + (isNarrow ? LINE + 18 : 0);

const rowOf = (row: TornadoRow, top: number, place: Place): Element[] => {
  const { isNarrow, labelRoom, width, prefix } = place;
  const first = top + SPACE / 2 + (isNarrow ? LINE + 18 : 0);
  const middles = { low: first + HALF / 2, high: first + HALF * 1.5 };
  const named = isNarrow ? top + SPACE / 2 + LINE / 2 : middles.low;
  return [
    ...(["low", "high"] as const).flatMap((side) =>
      endOf(row[side], weaveOf(PATTERNS[side], prefix), middles[side], place),
    ),
    ...label.draw({ text: row.label, x: EDGE, y: named, room: isNarrow ? width - 2 * EDGE : labelRoom }, {}),
    ...label.draw(
      { text: row.verdict, x: EDGE, y: named + HALF, room: isNarrow ? width - 2 * EDGE : labelRoom },
      { size: SMALL, isQuiet: true },
    ),
  ];
};

const placeOf = (spec: TornadoSpec, width: number, prefix: string): Place => {
  const { rows, base } = spec;
  const isNarrow = width < NARROW;
  const longest = Math.max(
    0,
    ...rows.flatMap((row) => [textWidth(row.label), textWidth(row.verdict, { size: SMALL })]),
  );
  const labelRoom = isNarrow ? 0 : Math.min(longest + 1, 0.4 * width);
  const values = rows.flatMap(({ low, high }) => [low.value, high.value]);
  const valueRoom = Math.min(
    Math.max(0, ...values.map((text) => textWidth(text, { size: SMALL }))) + 1,
    isNarrow ? 0.24 * width : 0.15 * width,
  );
  const left = (isNarrow ? EDGE : EDGE + labelRoom + 12) + valueRoom + 10;
  const axis = axisFor({
    spec: spec.axis,
    values: [base, ...rows.flatMap(({ low, high }) => [...valuesOf(low), ...valuesOf(high)])],
    ends: [left, width - EDGE - valueRoom - 10],
    direction: "horizontal",
  });
  return { prefix, axis, base, width, labelRoom, isNarrow, valueRoom };
};

const valuesOf = ({ range }: TornadoEnd): number[] =>
  [range.estimate, range.lower, range.upper].filter((value) => value !== null);

const draw = (spec: TornadoSpec, width: number): Element => {
  const { rows, base, axis: axisSpec } = spec;
  const prefix = idPrefix(spec, width);
  const place = placeOf(spec, width, prefix);
  const { axis } = place;
  const sample = (pattern: number) => (x: number, y: number) =>
    bar.draw({ x, y: y - 6, width: 16, height: 12 }, weaveOf(pattern, prefix));
  const above = legend(
    [
      { text: "assumption at its low end", sample: sample(PATTERNS.low) },
      { text: "at its high end", sample: sample(PATTERNS.high) },
      {
        text: `as written: ${formatOf(axisSpec)(base)}`,
        sample: (x, y) => rule.draw({ from: [x + 8, y - 8], to: [x + 8, y + 8] }, { look: "limit" }),
      },
    ],
    { top: 2, width },
  );
  const top = above.height + 6;
  const height = rowHeight(place);
  const bottom = top + rows.length * height;
  const strips: readonly Strip[] = place.isNarrow
    ? rows.map((_, i) => [top + (i + 1) * height - 2 * HALF - SPACE / 2, top + (i + 1) * height])
    : [[top, bottom]];
  const [from, to] = axis.ends;
  return drawing(spec, { width, height: bottom + AXIS_HEIGHT.ticks + AXIS_HEIGHT.label + 4 }, [
    ...weaveDefinitions([PATTERNS.high], prefix),
    ...above.elements,
    ...verticalGrid(axis, strips),
    ...rows.flatMap((row, i) => rowOf(row, top + i * height, place)),
    ...downLine(axis, base, strips, "limit"),
    ...tickLabels(axis, bottom, [0, width]),
    ...axisName(axisSpec.label, { from, to, top: bottom + AXIS_HEIGHT.ticks, width }),
  ]);
};

const tableOf = ({ rows, axis }: TornadoSpec): PictureTable => {
  const format = formatOf(axis);
  const text = ({ value, range: { estimate, lower, upper } }: TornadoEnd): string =>
    `${value}: ${estimate === null ? "unknown" : format(estimate)} (${lower === null ? "no lower end" : format(lower)} to ${upper === null ? "no upper end" : format(upper)})`;
  return {
    head: ["assumption", "low end", "high end", "verdict"],
    rows: rows.map((row) => [row.label, text(row.low), text(row.high), row.verdict]),
  };
};

/** A tornado: two bars an assumption, from the answer as written to that at each end, with their intervals. */
export const tornadoChart = (spec: TornadoSpec): Picture => ({
  ...spec,
  table: spec.table ?? tableOf(spec),
  draw: (width) => draw(spec, allowedWidth(width)),
});
