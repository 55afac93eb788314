import { formatCount, formatDuration, formatShare } from "../../base/units.ts";
import type { CompareResult } from "../../experiment/compare.ts";
import type { Curve } from "../../experiment/summary.ts";
import { type CurvePanel, curvesChart } from "../../plots/charts/curves.ts";
import type { Picture } from "../../plots/picture.ts";
import type { Exceedance } from "../../stats/exceedance.ts";
import { boundAfterNone } from "../../stats/proportion.ts";
import { estimateText } from "../amounts.ts";
import { percent } from "../figures.ts";
import { spanOf } from "../question-words.ts";
import { fullLabelOf, labelOf, shownOf, toneOf } from "../shown.ts";
import type { YearsResult } from "../years.ts";

/** A column along which a curve is told. */
export type CurveColumn = "longest-outage" | "downtime";

/** A design with its curves. */
interface Curved {
  readonly label: string;
  /** What tables call it. */
  readonly full: string;
  /** Its place in the result, which its colour follows from. */
  readonly place: number;
  readonly runs: number;
  readonly curves: readonly Curve[];
}

interface Asked {
  readonly column: CurveColumn;
  readonly level: number;
  /** What is longer than x. */
  readonly what: string;
  /** Those that are drawn. */
  readonly shown: readonly Curved[];
  /** Whether the texts of the result tell its chances as those of replays. */
  readonly isReplay: boolean;
}

/** The part of a curve that runs of this length, s, can show: nothing is longer than its run. */
const shownBy =
  (horizon: number) =>
  ({ points, band, ...rest }: Curve): Curve => ({
    ...rest,
    points: points.filter(({ x }) => x < horizon),
    band: band?.filter(({ x }) => x < horizon) ?? null,
  });

const curveIn = ({ curves }: Pick<Curved, "curves">, column: CurveColumn): Curve | undefined =>
  curves.find((one) => one.column === column);

/** The points up to the first at which all curves have ended, so that no room is drawn where nothing is. */
const usedPoints = (curves: readonly Curve[]): number => {
  const last = Math.max(...curves.map(({ points }) => points.findLastIndex(({ estimate }) => estimate > 0)));
  const most = Math.max(0, ...curves.map(({ points }) => points.length));
  return Math.min(most, Math.max(3, last + 3));
};

/** What can be ruled out of what was never seen, as the texts of the result say it: of replays by the interval's own end. */
const upperOf = ({ estimate, upper, n, level }: Exceedance, isReplay: boolean): number =>
  estimate === 0 && !isReplay ? boundAfterNone(n, level) : upper;

const panelOf = (
  { points, band }: Curve,
  {
    label,
    place,
    used,
    runs,
    isReplay,
  }: Pick<Curved, "label" | "place" | "runs"> & {
    readonly used: number;
    readonly isReplay: boolean;
  },
): CurvePanel => ({
  label,
  tone: toneOf(place),
  points: points
    .slice(0, used)
    .map((point) => ({ x: point.x, y: point.estimate, lower: point.lower, upper: upperOf(point, isReplay) })),
  band: band === null ? null : band.slice(0, used),
  n: runs,
});

/** The least chance that so many runs can show, a factor of ten below. */
const leastChance = (runs: number): number => {
  let least = 0.1;
  while (least > 1 / runs && least > 1e-9) least /= 10;
  return least;
};

const panelsOf = (
  designs: readonly Curved[],
  { column, isReplay }: Pick<Asked, "column" | "isReplay">,
): CurvePanel[] => {
  const found = designs.flatMap((one) => {
    const curve = curveIn(one, column);
    return curve === undefined ? [] : [{ ...one, curve }];
  });
  const used = usedPoints(found.map(({ curve }) => curve));
  return found.map(({ curve, ...one }) => panelOf(curve, { ...one, used, isReplay }));
};

/** Lengths at which the table tells the chances: few enough to be read. */
const TOLD = [60, 600, 1800, 3600, 10_800, 28_800, 86_400, 259_200, 864_000];

const tableOf = (designs: readonly Curved[], { column, isReplay }: Pick<Asked, "column" | "isReplay">) => {
  const tell = (point: Exceedance) => (isReplay ? percent(point) : estimateText(point, "chance"));
  const scale = curveIn(designs[0]!, column)!.points.filter(({ x }) => TOLD.includes(x));
  return {
    head: ["design", ...scale.map(({ x }) => `> ${formatDuration(x)}`)],
    rows: designs.map((one) => [
      one.full,
      ...scale.map(({ x }) => {
        const point = curveIn(one, column)?.points.find((each) => each.x === x);
        return point === undefined ? "–" : tell(point);
      }),
    ]),
  };
};

const nameOf = { "longest-outage": "exceedance", downtime: "downtime" } as const;

const describe = (panels: readonly CurvePanel[], level: number): string => {
  const how = panels.some(({ band }) => band !== null)
    ? `the shade a band that holds along the whole curve at ${formatShare(level)}`
    : `the shade the ${formatShare(level)} interval of each point`;
  const behind = panels.length > 1 ? ` In grey behind each: ${panels[0]!.label}.` : "";
  const counts = new Set(panels.map(({ n }) => n));
  const runs = counts.size === 1 ? ` From ${formatCount(panels[0]!.n)} runs each.` : "";
  return `Each step down the scale is ten times rarer. The line is the share of runs, ${how}; where a line ends no run was longer, and the arrow is what can still be ruled out. The table tells each point with its own interval.${runs}${behind}`;
};

const curvesPicture = (designs: readonly Curved[], asked: Asked): Picture | null => {
  const { column, level, what, shown } = asked;
  if (designs.some((one) => curveIn(one, column) === undefined)) return null;
  const panels = panelsOf(shown, asked);
  return curvesChart({
    name: nameOf[column],
    title: `The chance that ${what} is longer than x`,
    description: describe(panels, level),
    panels,
    behind: panels.length > 1 ? panels[0]! : null,
    x: { label: "length x" },
    least: leastChance(Math.max(...panels.map(({ n }) => n))),
    table: tableOf(designs, asked),
  });
};

/** The chance that the longest outage, or all downtime, is longer than x: one panel for each design. Null where the result has no such curve. */
export const exceedancePicture = (result: CompareResult, column: CurveColumn): Picture | null => {
  const { alternatives, level, replay } = result;
  const { horizon = Number.POSITIVE_INFINITY } = replay ?? result.years ?? {};
  const designs = alternatives.map((one, place) => ({
    ...one,
    curves: one.curves.map(shownBy(horizon)),
    label: labelOf(one, place),
    full: fullLabelOf(one, place),
    place,
  }));
  const [outage, downtime] =
    replay === null
      ? [`the longest outage of ${spanOf(result)}`, `the downtime of ${spanOf(result)}`]
      : ["the outage", "all downtime of a run"];
  const what = column === "downtime" ? downtime : outage;
  return curvesPicture(designs, {
    column,
    level,
    what,
    shown: shownOf(result).map((place) => designs[place]!),
    isReplay: replay !== null,
  });
};

/** The same of the years of one design. */
export const yearsExceedance = (
  { study, design, years, level }: YearsResult,
  column: CurveColumn,
): Picture | null => {
  if (study === null) return null;
  const designs = [{ label: design.title, full: design.title, place: 0, runs: years, curves: study.curves }];
  const what = column === "downtime" ? "the downtime of a year" : "the longest outage of a year";
  return curvesPicture(designs, { column, level, what, shown: designs, isReplay: false });
};
