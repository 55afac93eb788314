import type { Element } from "hast";
import { type Axis, axisFor, formatOf } from "../axis.ts";
import {
  AXIS_HEIGHT,
  axisName,
  horizontalGrid,
  sideLabels,
  sideWidth,
  tickLabels,
  verticalGrid,
} from "../axis-lines.ts";
import type { AxisSpec } from "../axis-spec.ts";
import type { Box, Stroke } from "../boxes.ts";
import { allowedWidth, drawing, NARROW } from "../drawing.ts";
import type { BoundRange } from "../interval.ts";
import { type Obstacles, type PlacedLabel, placeLabels } from "../labels.ts";
import { type LegendEntry, legend, upArrow } from "../legend.ts";
import { dot, interval, label, line, rule } from "../marks/members.ts";
import type { Picture, PictureHead, PictureTable } from "../picture.ts";
import { EDGE } from "../row-frame.ts";
import { staircase } from "../staircase.ts";
import { SMALL, textWidth } from "../text-width.ts";
import type { Tone } from "../tones.ts";

/** One design, by what it costs and what it risks. */
export interface ScatterPoint {
  readonly label: string;
  readonly tone: Tone;
  readonly x: number;
  readonly y: BoundRange;
  /** No other is better in both. */
  readonly isMarked: boolean;
  /** The numbers as text, for the table: x and y. */
  readonly values?: readonly [string, string];
}

/** Points with vertical intervals. */
export interface ScatterSpec extends PictureHead {
  readonly points: readonly ScatterPoint[];
  readonly xAxis: AxisSpec;
  readonly yAxis: AxisSpec;
  /** Whether the marked points are joined by a staircase. */
  readonly frontier: boolean;
}

interface Axes {
  readonly x: Axis;
  readonly y: Axis;
}

/** A point in pixels, with the ends of its interval. */
interface Spot {
  readonly point: ScatterPoint;
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly low: number;
  readonly high: number;
}

const LINE = 16;
/** The longest label beside a point, in pixels. */
const LONGEST = 170;

const heightsOf = ({ y: { estimate, lower, upper, isBound } }: ScatterPoint): number[] =>
  (isBound ? [upper, upper === null ? null : upper / 3] : [estimate, lower, upper]).filter(
    (value) => value !== null,
  );

const axesOf = ({ points, xAxis, yAxis }: ScatterSpec, box: Box): Axes => ({
  x: axisFor({
    spec: xAxis,
    values: points.flatMap(({ x }) => [x * 0.97, x * 1.03]),
    ends: [box.left + 10, box.right - 10],
    direction: "horizontal",
  }),
  y: axisFor({
    spec: yAxis,
    values: points.flatMap(heightsOf),
    ends: [box.bottom - 8, box.top + 8],
    direction: "vertical",
  }),
});

/** Where a point is seen: at its estimate, or at its bound where nothing more is known. */
const spotOf = (point: ScatterPoint, index: number, { x, y }: Axes): Spot | null => {
  const { estimate, lower, upper, isBound } = point.y;
  const at = (value: number | null): number => (value === null ? Number.NaN : y.place(value));
  const or = (value: number, other: number): number => (Number.isFinite(value) ? value : other);
  const [floor, ceiling] = y.ends;
  const high = or(at(upper), ceiling);
  const low = isBound ? floor : or(at(lower), floor);
  const middle = isBound ? high : or(at(estimate), high);
  const across = x.place(point.x);
  if (!Number.isFinite(across) || (estimate === null && lower === null && upper === null)) return null;
  return { point, index, x: across, y: middle, low, high };
};

const boxesOf = ({ x, y, low, high }: Spot): Box[] => [
  { left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 },
  { left: x - 5, right: x + 5, top: Math.min(high, low) - 3, bottom: Math.max(high, low) + 3 },
];

const strokesOf = (stairs: readonly { readonly x: number; readonly y: number }[]): Stroke[] =>
  stairs.slice(1).map(({ x, y }, i) => ({ from: [stairs[i]!.x, stairs[i]!.y], to: [x, y] }));

const styleOf = ({ isMarked }: ScatterPoint) => ({ size: SMALL, isStrong: isMarked });

/** Names of points at their places: marked ones first, for they matter most. */
const named = (spots: readonly Spot[], obstacles: Obstacles): Map<Spot, PlacedLabel> => {
  const order = spots.toSorted((a, b) => Number(b.point.isMarked) - Number(a.point.isMarked) || a.y - b.y);
  const wanted = order.map(({ point, x, y }) => ({
    x,
    y,
    width: Math.min(LONGEST, textWidth(point.label, styleOf(point)) + 1),
    height: LINE,
  }));
  const places = placeLabels(wanted, obstacles);
  return new Map(order.flatMap((spot, i) => (places[i] === null ? [] : [[spot, places[i]!]])));
};

/** Numbers for those whose names found no place. */
const numbered = (spots: readonly Spot[], taken: ReadonlyMap<Spot, PlacedLabel>, obstacles: Obstacles) => {
  const left = spots.filter((spot) => !taken.has(spot));
  const wanted = left.map(({ x, y }, i) => ({
    x,
    y,
    width: textWidth(String(i + 1), { size: SMALL }) + 1,
    height: LINE,
  }));
  const places = placeLabels(wanted, obstacles, [...taken.values()]);
  return left.map((spot, i) => ({ spot, number: String(i + 1), place: places[i]! as PlacedLabel | null }));
};

const textAt = (text: string, { box, leader }: PlacedLabel, isStrong: boolean): Element[] => [
  ...(leader === null ? [] : rule.draw(leader, { look: "axis" })),
  ...label.draw(
    { text, x: box.left, y: (box.top + box.bottom) / 2, room: box.right - box.left },
    { size: SMALL, isStrong, isHalo: true },
  ),
];

const pointOf = ({ point, x }: Spot, { y }: Axes): readonly Element[] =>
  interval.draw(point.y, {
    along: y.place,
    across: x,
    ends: y.ends,
    direction: "vertical",
    tone: point.tone,
    dot: point.isMarked ? "dot" : "hollow",
  });

/** The names under the chart, by number; those without even a number are told last. */
const keyOf = (rows: ReturnType<typeof numbered>, top: number, width: number) => {
  const entry = (text: string, number: string): LegendEntry => ({
    text,
    sample: (x, y) =>
      label.draw({ text: number, x: x + 16, y, room: 20 }, { anchor: "end", size: SMALL, isStrong: true }),
  });
  const entries = rows.filter(({ place }) => place !== null);
  const others = rows.length - entries.length;
  return legend(
    [
      ...entries.map(({ spot, number }) => entry(spot.point.label, number)),
      ...(others === 0 ? [] : [entry(`${others} more lie too close to be named here`, "+")]),
    ],
    { top, width },
  );
};

const dotSample = (x: number, y: number, look: "dot" | "hollow") =>
  dot.draw([[x + 8, y]], { tone: "plain", radius: 4.5, look });

const headOf = (spec: ScatterSpec, width: number) => {
  const hollow = (x: number, y: number) => dotSample(x, y, "hollow");
  const full = (x: number, y: number) => dotSample(x, y, "dot");
  const stairs = (x: number, y: number) =>
    rule.draw({ from: [x, y], to: [x + 16, y] }, { look: "line tone-muted" });
  const yName: LegendEntry = { text: spec.yAxis.label, sample: upArrow };
  const hasBoth =
    spec.points.some(({ isMarked }) => isMarked) && spec.points.some(({ isMarked }) => !isMarked);
  return legend(
    [
      yName,
      ...(hasBoth
        ? [
            { text: "no other is better in both", sample: full },
            { text: "another is better", sample: hollow },
          ]
        : []),
      ...(spec.frontier && !hasBoth ? [{ text: "best for its cost", sample: stairs }] : []),
    ],
    { top: 2, width },
  );
};

const draw = (spec: ScatterSpec, width: number): Element => {
  const above = headOf(spec, width);
  const tall = width < NARROW ? 340 : 420;
  const top = above.height + 4;
  const probe = axesOf(spec, { left: 0, right: width, top, bottom: top + tall });
  const plot: Box = {
    left: EDGE + sideWidth(probe.y) + 8,
    right: width - EDGE,
    top,
    bottom: top + tall,
  };
  const axes = axesOf(spec, plot);
  const spots = spec.points.flatMap((point, i) => spotOf(point, i, axes) ?? []);
  const marked = spots.filter(({ point }) => point.isMarked);
  const stairs = spec.frontier ? staircase(marked, plot) : [];
  const obstacles = { bounds: plot, boxes: spots.flatMap(boxesOf), strokes: strokesOf(stairs) };
  const names = named(spots, obstacles);
  const numbers = numbered(spots, names, obstacles);
  const below = plot.bottom + AXIS_HEIGHT.ticks + AXIS_HEIGHT.label + 4;
  const key = keyOf(numbers, below, width);
  return drawing(spec, { width, height: below + key.height }, [
    ...above.elements,
    ...verticalGrid(axes.x, [[plot.top, plot.bottom]]),
    ...horizontalGrid(axes.y, plot.left, plot.right),
    ...line.draw(stairs, { x: (at) => at, y: (at) => at, tone: "muted" }),
    ...spots
      .toSorted((a, b) => Number(a.point.isMarked) - Number(b.point.isMarked))
      .flatMap((spot) => pointOf(spot, axes)),
    ...[...names].flatMap(([{ point }, place]) => textAt(point.label, place, point.isMarked)),
    ...numbers.flatMap(({ number, place }) => (place === null ? [] : textAt(number, place, true))),
    ...sideLabels(axes.y, plot.left - 6),
    ...tickLabels(axes.x, plot.bottom, [0, width]),
    ...axisName(spec.xAxis.label, {
      from: plot.left,
      to: plot.right,
      top: plot.bottom + AXIS_HEIGHT.ticks,
      width,
    }),
    ...key.elements,
  ]);
};

const tableOf = ({ points, xAxis, yAxis }: ScatterSpec): PictureTable => {
  const [x, y] = [formatOf(xAxis), formatOf(yAxis)];
  const end = (value: number | null) => (value === null ? "open" : y(value));
  const risk = ({ estimate, lower, upper, isBound }: BoundRange): string =>
    isBound
      ? `at most ${end(upper)}`
      : `${estimate === null ? "unknown" : y(estimate)} (${end(lower)} to ${end(upper)})`;
  return {
    head: ["", xAxis.label, yAxis.label, "no other is better in both"],
    rows: points.map((point) => [
      point.label,
      ...(point.values ?? [x(point.x), risk(point.y)]),
      point.isMarked ? "yes" : "no",
    ]),
  };
};

/** Cost against risk: less is better in both; marked points are joined by a staircase. */
export const scatterChart = (spec: ScatterSpec): Picture => ({
  ...spec,
  table: spec.table ?? tableOf(spec),
  draw: (width) => draw(spec, allowedWidth(width)),
});
