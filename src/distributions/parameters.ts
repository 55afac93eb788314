import { z } from "zod";
import { formatDuration } from "../base/units.ts";
import type { Distribution, LawProblem } from "./law.ts";

/** A plain number within bounds, both included; the bounds keep every result finite. */
export const numberWithin = (low: number, high: number, what: string) =>
  z
    .number()
    .min(low, `${what} must be from ${low} to ${high}`)
    .max(high, `${what} must be from ${low} to ${high}`);

/** What is wrong if the larger of two durations is not above the smaller one. */
export const mustExceed = (
  [largerName, larger]: readonly [string, number],
  [smallerName, smaller]: readonly [string, number],
): LawProblem | undefined =>
  larger > smaller
    ? undefined
    : {
        path: [largerName],
        message: `found ${formatDuration(larger)}; ${largerName} must be above ${smallerName}, which is ${formatDuration(smaller)}`,
      };

/** Where the middle and nearly all of a law lie, in words: "median 25 min, 95 % below 1.83 h". */
export const spreadOf = (law: Distribution): string =>
  `median ${formatDuration(law.quantile(0.5))}, 95 % below ${formatDuration(law.quantile(0.95))}`;
