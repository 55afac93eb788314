import type { Element } from "hast";
import { formatCount, formatShare } from "../../base/units.ts";
import { axisFor, thinned } from "../axis.ts";
import {
  AXIS_HEIGHT,
  axisName,
  horizontalGrid,
  sideLabels,
  sideWidth,
  tickLabels,
  verticalGrid,
} from "../axis-lines.ts";
import { type Curve, type CurveAxes, drawCurve, drawCurveBehind } from "../curve.ts";
import { allowedWidth, drawing } from "../drawing.ts";
import { type LegendEntry, legend, upArrow } from "../legend.ts";
import { bar, label, rule } from "../marks/members.ts";
import type { Picture, PictureHead, PictureTable } from "../picture.ts";
import { EDGE } from "../row-frame.ts";
import { cleanText } from "../text.ts";
import { SMALL, textWidth, wrappedText } from "../text-width.ts";

/** One design's curve. */
export interface CurvePanel extends Curve {
  readonly label: string;
  /** How many runs are behind it. */
  readonly n: number;
}

/** Chances to exceed, one panel each. */
export interface CurvesSpec extends PictureHead {
  /** At most 12. */
  readonly panels: readonly CurvePanel[];
  /** The curve that stands in grey behind the others; null for none. */
  readonly behind: CurvePanel | null;
  readonly x: {
    readonly label: string;
    /** In seconds; 1 min, 10 min, 1 h, … where none are given. */
    readonly ticks?: readonly { readonly at: number; readonly label: string }[];
  };
  /** The smallest chance that is drawn, above 0. */
  readonly least: number;
  /** What the chance is of; "chance of more than that" where none is given. */
  readonly yLabel?: string;
}

/** A panel's box in pixels: the plot itself, without its title and its ticks. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Heights in pixels of a name on one line, of each further one, and of the number of runs. */
const [TITLE, LINE, RUNS] = [26, 17, 16];
/** The sample before a name, in pixels. */
const SAMPLE = 18;
const GAP = 22;
const TICKS = AXIS_HEIGHT.ticks;

const columnsFor = (panels: number, width: number): number => {
  const most = width < 520 ? 2 : width < 700 ? 3 : 4;
  if (panels <= 2) return width < 520 ? 1 : panels;
  if (panels === 4 && most > 2) return 2;
  if (panels <= 6) return Math.min(3, most);
  return most;
};

/** The least and the greatest time above 0 of all curves, in seconds; empty where there is none. */
const timesOf = ({ panels, behind, x: { ticks = [] } }: CurvesSpec): number[] => {
  let [least, greatest] = [Number.POSITIVE_INFINITY, 0];
  for (const { points } of behind === null ? panels : [...panels, behind])
    for (const { x } of points)
      if (x > 0 && x < Number.POSITIVE_INFINITY) {
        least = Math.min(least, x);
        greatest = Math.max(greatest, x);
      }
  return greatest > 0 ? [least, greatest] : ticks.map(({ at }) => at);
};

const axesOf = (spec: CurvesSpec, times: readonly number[], box: Box): CurveAxes => {
  const { x: given, least } = spec;
  const time = axisFor({
    spec: { kind: "time", label: given.label },
    values: times,
    ends: [box.left, box.right],
    direction: "horizontal",
    isTight: true,
  });
  const y = axisFor({
    spec: { kind: "nines", label: "" },
    values: [least, 1],
    ends: [box.bottom, box.top],
    direction: "vertical",
  });
  if (given.ticks === undefined) return { x: time, y };
  const within = given.ticks.filter(({ at }) => at >= time.domain[0] && at <= time.domain[1]);
  const extent = (text: string) => textWidth(text, { size: SMALL }) + 12;
  return { x: { ...time, ticks: thinned(within, time.place, extent) }, y };
};

const runsText = (n: number): string => `${formatCount(n)} runs`;

/** How many runs are behind every panel; null where they differ. */
const commonRuns = ({ panels }: CurvesSpec): number | null => {
  const counts = new Set(panels.map(({ n }) => n));
  return counts.size === 1 ? panels[0]!.n : null;
};

/** A panel's name, on one line or two, in the room beside its sample. */
const nameOf = ({ label: text }: CurvePanel, { left, right }: Pick<Box, "left" | "right">): string[] =>
  wrappedText(text, right - left - SAMPLE, 2, { isStrong: true });

/** Above a panel: as many lines as the longest name takes, and one for the number of runs where it differs. */
const titleHeight = (spec: CurvesSpec, each: number): number => {
  const lines = Math.max(1, ...spec.panels.map((panel) => nameOf(panel, { left: 0, right: each }).length));
  return TITLE + (lines - 1) * LINE + (commonRuns(spec) === null ? RUNS : 0);
};

const titleOf = (spec: CurvesSpec, panel: CurvePanel, box: Box): Element[] => {
  const { left, right, top } = box;
  const names = nameOf(panel, box);
  const hasRuns = commonRuns(spec) === null;
  const last = top - 12 - (hasRuns ? RUNS : 0);
  const first = last - Math.max(0, names.length - 1) * LINE;
  return [
    ...rule.draw({ from: [left, first], to: [left + 12, first] }, { look: `line thick tone-${panel.tone}` }),
    ...titleLines(panel, names, { x: left + SAMPLE, y: first, room: right - left - SAMPLE }),
    ...(hasRuns
      ? label.draw(
          { text: runsText(panel.n), x: left, y: last + RUNS, room: right - left },
          { size: SMALL, isQuiet: true },
        )
      : []),
  ];
};

/** The lines of a name; the last gets all the rest of it, so that what is cut there is told by its title. */
const titleLines = (
  { label: text }: CurvePanel,
  names: readonly string[],
  { x, y, room }: { readonly x: number; readonly y: number; readonly room: number },
): Element[] =>
  names.flatMap((name, i) => {
    const before = names.slice(0, i).join(" ").length;
    const rest = i === names.length - 1 ? cleanText(text).slice(before).trim() : name;
    return label.draw({ text: rest, x, y: y + i * LINE, room }, { isStrong: true });
  });

const panelOf = (spec: CurvesSpec, panel: CurvePanel, box: Box, axes: CurveAxes): Element[] => [
  ...verticalGrid(axes.x, [[box.top, box.bottom]]),
  ...horizontalGrid(axes.y, box.left, box.right),
  ...rule.draw({ from: [box.left, box.bottom], to: [box.right, box.bottom] }, { look: "axis" }),
  ...(spec.behind === null || spec.behind.label === panel.label ? [] : drawCurveBehind(spec.behind, axes)),
  ...drawCurve(panel, axes),
  ...titleOf(spec, panel, box),
];

const entriesOf = (spec: CurvesSpec): LegendEntry[] => {
  const { panels, behind } = spec;
  const stroke = (look: string) => (x: number, y: number) =>
    rule.draw({ from: [x, y], to: [x + 16, y] }, { look });
  const hasBounds = panels.some(({ points }) => points.some(({ y }) => y < spec.least));
  return [
    ...(behind === null ? [] : [{ text: `grey: ${behind.label}`, sample: stroke("line tone-muted") }]),
    {
      text: "band: its uncertainty",
      sample: (x, y) => bar.draw({ x, y: y - 6, width: 16, height: 12 }, { tone: "plain", look: "band" }),
    },
    ...(hasBounds ? [{ text: "nothing seen: at most this", sample: stroke("line dashed tone-plain") }] : []),
  ];
};

const boxesOf = (spec: CurvesSpec, width: number, top: number, side: number): Box[] => {
  const panels = Math.min(12, spec.panels.length);
  const columns = columnsFor(panels, width);
  const left = EDGE + side + 6;
  const each = (width - EDGE - 6 - left - (columns - 1) * GAP) / columns;
  const title = titleHeight(spec, each);
  const tall = columns === 1 ? Math.min(280, 0.55 * width) : Math.max(130, Math.min(260, 0.75 * each));
  return Array.from({ length: panels }, (_, i) => {
    const from = left + (i % columns) * (each + GAP);
    const at = top + title + Math.floor(i / columns) * (tall + title + TICKS + 8);
    return { left: from, right: from + each, top: at, bottom: at + tall };
  });
};

const draw = (spec: CurvesSpec, width: number): Element => {
  const panels = spec.panels.slice(0, 12);
  const yLabel = spec.yLabel ?? "chance of more than that";
  const above = legend([{ text: yLabel, sample: upArrow }, ...entriesOf(spec)], { top: 2, width });
  const times = timesOf(spec);
  const probe = axesOf(spec, times, { left: 0, right: 200, top: 0, bottom: 200 });
  const boxes = boxesOf(spec, width, above.height + 8, sideWidth(probe.y));
  const bottom = Math.max(above.height + 8, ...boxes.map((box) => box.bottom));
  return drawing(spec, { width, height: bottom + TICKS + AXIS_HEIGHT.label + 4 }, [
    ...above.elements,
    ...boxes.flatMap((box, i) => {
      const axes = axesOf(spec, times, box);
      return [
        ...panelOf(spec, panels[i]!, box, axes),
        ...(box.left === boxes[0]!.left ? sideLabels(axes.y, box.left - 6) : []),
        ...tickLabels(axes.x, box.bottom, [box.left - 3, box.right + 9]),
      ];
    }),
    ...axisName(spec.x.label, { from: 0, to: width, top: bottom + TICKS, width }),
  ]);
};

/** The chance at the last point not beyond a place, as text. */
const chanceAt = ({ points }: CurvePanel, at: number): string => {
  const point = points.findLast(({ x }) => x <= at * (1 + 1e-9));
  if (point === undefined) return "";
  const { y, lower, upper } = point;
  return y === 0
    ? `at most ${formatShare(upper)}`
    : `${formatShare(y)} (${formatShare(lower)} to ${formatShare(upper)})`;
};

const tableOf = (spec: CurvesSpec): PictureTable => {
  const { x } = axesOf(spec, timesOf(spec), { left: 0, right: 1e6, top: 0, bottom: 1 });
  return {
    head: ["", ...x.ticks.map(({ label: text }) => `more than ${text}`), "n"],
    rows: spec.panels.map((panel) => [
      panel.label,
      ...x.ticks.map(({ at }) => chanceAt(panel, at)),
      formatCount(panel.n),
    ]),
  };
};

/** P(X > x) as small multiples: each nine is one grid line; the tail where nothing was seen is a bound. */
export const curvesChart = (spec: CurvesSpec): Picture => ({
  ...spec,
  table: spec.table ?? tableOf(spec),
  draw: (width) => draw(spec, allowedWidth(width)),
});
