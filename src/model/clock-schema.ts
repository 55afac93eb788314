import { z } from "zod";
import { readTimestamp } from "../base/timestamp.ts";

/** The schema of a time by the clock on the wall; the output is in whole seconds since 1970 by that clock. */
const wallTime = () =>
  z.string().transform((text, context): number => {
    const seconds = readTimestamp(text);
    if (typeof seconds === "number") return Math.round(seconds);
    context.addIssue({ code: "custom", message: seconds.rule, params: { rule: seconds.rule } });
    return z.NEVER;
  });

/** When a run begins; a Monday at 00:00 where a model says nothing. */
export const clockSchema = z
  .strictObject({
    starts: wallTime()
      .prefault("2024-01-01")
      .describe(
        "the date, or the date and time of day, at which a run begins, such as 2014-02-22 11:00; by default 1 January 2024 at 00:00, a Monday",
      ),
  })
  .prefault({})
  .describe("what the clock on the wall shows: days, weeks and times of day go by it");
