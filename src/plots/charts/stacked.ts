import type { Element } from "hast";
import { formatShare } from "../../base/units.ts";
import { type Axis, axisFor, formatOf } from "../axis.ts";
import { AXIS_HEIGHT, axisName, type Strip, tickLabels, verticalGrid } from "../axis-lines.ts";
import type { AxisSpec } from "../axis-spec.ts";
import { allowedWidth, drawing, idPrefix } from "../drawing.ts";
import { legend } from "../legend.ts";
import { bar, label, rule } from "../marks/members.ts";
import { partWidths } from "../part-widths.ts";
import type { Picture, PictureHead, PictureTable } from "../picture.ts";
import { EDGE, type RowFrame, roomBeside, rowFrame } from "../row-frame.ts";
import { SMALL, textWidth } from "../text-width.ts";
import { weaveDefinitions, weaveOf } from "../weave.ts";

/** What a part of a stack is: its number gives its colour and its pattern (0 to 15), the same wherever it is drawn. */
export interface StackKey {
  readonly key: string;
  readonly label: string;
  readonly pattern: number;
}

/** One bar. */
export interface StackedRow {
  readonly label: string;
  /** The sum as text. */
  readonly total: string;
  /** Values are ≥ 0, in the axis' unit; a key that is missing is 0. */
  readonly parts: readonly { readonly key: string; readonly value: number }[];
}

/** Wholes and their parts. */
export interface StackedSpec extends PictureHead {
  readonly keys: readonly StackKey[];
  readonly rows: readonly StackedRow[];
  readonly axis: AxisSpec;
}

/** Heights in pixels. */
const [BAR, LINE, SPACE] = [24, 20, 10];

/** A row's values in the order of the keys. */
const valuesOf = (row: StackedRow, keys: readonly StackKey[]): number[] =>
  keys.map(({ key }) =>
    row.parts.reduce((sum, part) => sum + (part.key === key ? Math.max(0, part.value) : 0), 0),
  );

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

interface Place {
  readonly prefix: string;
  readonly frame: RowFrame;
  readonly axis: Axis;
  readonly width: number;
}

/** A part's name and share inside its piece of the bar, or its share alone, or nothing: whatever fits. */
const insideLabel = (
  key: StackKey,
  share: number,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  prefix: string,
): Element[] => {
  const { tone } = weaveOf(key.pattern, prefix);
  const percent = formatShare(share >= 0.1 ? Math.round(100 * share) / 100 : share);
  const text = [`${key.label} ${percent}`, percent].find(
    (one) => textWidth(one, { size: SMALL }) + 14 <= width,
  );
  if (text === undefined) return [];
  const extent = textWidth(text, { size: SMALL });
  return [
    ...bar.draw({ x: x + 4, y: y - 8, width: extent + 6, height: 16 }, { tone, corner: 2 }),
    ...label.draw({ text, x: x + 7, y, room: extent + 1 }, { size: SMALL, on: tone }),
  ];
};

const barOf = (row: StackedRow, keys: readonly StackKey[], middle: number, place: Place): Element[] => {
  const { axis, prefix } = place;
  const values = valuesOf(row, keys);
  const sum = sumOf(values);
  const [zero, end] = [axis.place(0), axis.place(sum)];
  const widths = partWidths(values, end - zero);
  let x = zero;
  const gaps: Element[] = [];
  const pieces = keys.flatMap((key, i) => {
    const width = widths[i]!;
    const from = x;
    x += width;
    if (from > zero && width >= 3 && x - from >= 3)
      gaps.push(
        ...rule.draw({ from: [from, middle - BAR / 2], to: [from, middle + BAR / 2] }, { look: "gap" }),
      );
    return [
      ...bar.draw({ x: from, y: middle - BAR / 2, width, height: BAR }, weaveOf(key.pattern, prefix)),
      ...(sum > 0 ? insideLabel(key, values[i]! / sum, { x: from, y: middle, width }, prefix) : []),
    ];
  });
  return [...pieces, ...gaps];
};

const rowOf = (row: StackedRow, keys: readonly StackKey[], top: number, place: Place): Element[] => {
  const { frame, axis, width } = place;
  const above = top + SPACE / 2 + LINE / 2;
  const middle = frame.isNarrow ? top + SPACE / 2 + LINE + BAR / 2 : top + SPACE / 2 + BAR / 2;
  const end = axis.place(sumOf(valuesOf(row, keys)));
  const total = frame.isNarrow
    ? label.draw({ text: row.total, x: width - EDGE, y: above, room: frame.valueRoom }, { anchor: "end" })
    : label.draw({ text: row.total, x: end + 8, y: middle, room: frame.valueRoom }, { isHalo: true });
  return [
    ...barOf(row, keys, middle, place),
    ...label.draw(
      {
        text: row.label,
        x: EDGE,
        y: frame.isNarrow ? above : middle,
        room: roomBeside(frame, textWidth(row.total), width),
      },
      {},
    ),
    ...total,
  ];
};

const usedKeys = ({ keys, rows }: StackedSpec): StackKey[] =>
  keys.filter(({ key }) =>
    rows.some(({ parts }) => parts.some((part) => part.key === key && part.value > 0)),
  );

const draw = (spec: StackedSpec, width: number): Element => {
  const { rows } = spec;
  const keys = usedKeys(spec);
  const prefix = idPrefix(spec, width);
  const above = legend(
    keys.map(({ label: text, pattern }) => ({
      text,
      sample: (x, y) => bar.draw({ x, y: y - 7, width: 16, height: 14 }, weaveOf(pattern, prefix)),
    })),
    { top: 2, width },
  );
  const frame = rowFrame(
    width,
    rows.map((row) => textWidth(row.label)),
    rows.map(({ total }) => textWidth(total)),
  );
  const axis = axisFor({
    spec: spec.axis,
    values: rows.map((row) => sumOf(valuesOf(row, keys))),
    ends: [frame.left, frame.right],
    direction: "horizontal",
  });
  const place = { prefix, frame, axis, width };
  const top = above.height + 8;
  const height = SPACE + BAR + (frame.isNarrow ? LINE : 0);
  const bottom = top + rows.length * height;
  const strips: readonly Strip[] = frame.isNarrow
    ? rows.map((_, i) => [top + i * height + SPACE / 2 + LINE, top + (i + 1) * height])
    : [[top, bottom]];
  return drawing(spec, { width, height: bottom + AXIS_HEIGHT.ticks + AXIS_HEIGHT.label + 4 }, [
    ...weaveDefinitions(
      keys.map(({ pattern }) => pattern),
      prefix,
    ),
    ...above.elements,
    ...verticalGrid(axis, strips),
    ...rows.flatMap((row, i) => rowOf(row, keys, top + i * height, place)),
    ...tickLabels(axis, bottom, [0, width]),
    ...axisName(spec.axis.label, {
      from: frame.left,
      to: frame.right,
      top: bottom + AXIS_HEIGHT.ticks,
      width,
    }),
  ]);
};

const tableOf = ({ keys, rows, axis }: StackedSpec): PictureTable => ({
  head: ["", ...keys.map((key) => key.label), "in all"],
  rows: rows.map((row) => [row.label, ...valuesOf(row, keys).map(formatOf(axis)), row.total]),
});

/** Horizontal stacked bars with a legend; the parts' lengths add up to the bar's. */
export const stackedChart = (spec: StackedSpec): Picture => ({
  ...spec,
  table: spec.table ?? tableOf(spec),
  draw: (width) => draw(spec, allowedWidth(width)),
});
