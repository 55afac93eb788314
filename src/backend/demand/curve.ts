import { z } from "zod";
import { assert } from "../../base/assert.ts";
import type { Params } from "../../base/family.ts";
import { amount } from "../../base/units.ts";
import { defineProfile } from "./profile.ts";
import { DAY, linesWave, type Point } from "./wave.ts";

/** More points than one a minute are noise. */
const MOST = 1440;

const params = {
  values: z
    .array(amount())
    .min(1)
    .max(MOST)
    .optional()
    .describe("what is asked at times spread evenly over the day, the first at midnight; or at `hours`"),
  hours: z
    .array(z.number().min(0).lt(24))
    .min(1)
    .max(MOST)
    .optional()
    .describe("the hours after midnight of the values, ascending"),
  file: z.string().min(1).optional().describe("a CSV file that holds the values"),
  column: z.string().min(1).optional().describe("the column of that file"),
  one: z
    .enum(["value", "mean", "peak"])
    .default("value")
    .describe("what counts as 1: a value of 1 (the default), the mean of the day, or its highest value"),
};

/** Pieces begin at whole seconds, which are exact at any time of a run. */
const secondOf = (hour: number): number => Math.min(DAY - 1, Math.round(hour * 3600));

const hoursMisfit = ({ values, hours }: Params<typeof params>): string | null => {
  if (hours === undefined || values === undefined) return null;
  if (hours.length !== values.length) return `there are ${values.length} values at ${hours.length} hours`;
  const ascend = hours.every((hour, index) => index === 0 || secondOf(hour) > secondOf(hours[index - 1]));
  return ascend ? null : "hours ascend, by a second at least";
};

const meanOf = (points: readonly Point[]): number => {
  const { starts, area } = linesWave(points);
  let sum = 0;
  for (let piece = 0; piece < starts.length; piece++)
    sum += area(starts[piece], starts[piece + 1] ?? DAY, piece);
  return sum / DAY;
};

const oneOf = (one: "value" | "mean" | "peak", points: readonly Point[]): number =>
  one === "value" ? 1 : one === "mean" ? meanOf(points) : Math.max(...points.map(({ value }) => value));

/** A measured day: straight lines from value to value, and from the last one to the first one of the next day. */
export const curve = defineProfile({
  kind: "curve",
  summary: "straight lines through measured values, given by `values`, or by `file` and `column`",
  params,
  misfit: (given) => {
    const { values, file, column, one } = given;
    if (values === undefined ? file === undefined || column === undefined : file !== undefined)
      return { path: "values", message: "a curve is given by values, or by file and column" };
    if (values !== undefined && one !== "value" && values.every((value) => value === 0))
      return { path: "values", message: "where all values are 0, none counts as 1" };
    const message = hoursMisfit(given);
    return message === null ? null : { path: "hours", message };
  },
  create: ({ values, hours, one }) => {
    assert(values !== undefined, "the values of a file have been read before a curve is made of them");
    const points = values.map((value, index) => ({
      at: hours === undefined ? Math.round((index * DAY) / values.length) : secondOf(hours[index]),
      value,
    }));
    const unit = oneOf(one, points);
    return linesWave(points.map(({ at, value }) => ({ at, value: value / unit })));
  },
});
