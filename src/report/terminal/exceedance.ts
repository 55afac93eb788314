import { formatDuration } from "../../base/units.ts";
import type { Curve } from "../../experiment/summary.ts";
import { boundAfterNone } from "../../stats/proportion.ts";
import { estimateText } from "../amounts.ts";
import { ninesBar, ninesMarks } from "./nines-bar.ts";

/** Lengths that are told, s. */
const TOLD = [60, 600, 3600, 10_800, 28_800, 86_400, 259_200];
const MOST_ROOM = 48;
const LEAST_STEP = 2;

type Point = Curve["points"][number];

/** Up to the first length that was never seen. */
const toldPoints = ({ points }: Curve): Point[] => {
  const told = points.filter(({ x }) => TOLD.includes(x));
  return told.slice(0, 2 + told.findLastIndex(({ estimate }) => estimate > 0));
};

const upperOf = ({ estimate, upper, n, level }: Point): number =>
  estimate === 0 ? boundAfterNone(n, level) : upper;

/** Steps of ten so that the rarest that is drawn has some length; six at the most. */
const stepsFor = (points: readonly Point[]): number => {
  const least = Math.min(...points.map((one) => one.estimate || upperOf(one)));
  return [2, 3, 4, 5].find((steps) => least > Number(`1e-${steps}`)) ?? 6;
};

const chanceText = (point: Point): string => estimateText({ ...point, upper: upperOf(point) }, "chance");

/**
 * The chance of outages longer than some lengths, one line each: in numbers, and as a bar on which each step to the left is ten times
 * rarer. The bar is left out where a terminal has no room for it. Empty where the curve has no such length.
 */
export const exceedanceText = (curve: Curve, columns: number): string => {
  const points = toldPoints(curve);
  if (points.length === 0) return "";
  const names = points.map(({ x }) => formatDuration(x));
  const chances = points.map(chanceText);
  const [wide, far] = [names, chances].map((texts) => Math.max(...texts.map((text) => text.length))) as [
    number,
    number,
  ];
  const steps = stepsFor(points);
  const step = Math.floor(Math.min(MOST_ROOM, columns - wide - far - 4) / steps);
  const rows = points.map((point, row) => {
    const bar =
      step < LEAST_STEP ? "" : ninesBar({ estimate: point.estimate, upper: upperOf(point) }, { steps, step });
    return `${names[row]!.padStart(wide)}  ${chances[row]!.padEnd(far)}  ${bar}`.trimEnd();
  });
  const marks = step < LEAST_STEP ? [] : [" ".repeat(wide + far + 4) + ninesMarks({ steps, step })];
  return [...marks, ...rows].join("\n");
};
