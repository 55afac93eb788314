import { z } from "zod";
import { amount } from "../../base/units.ts";
import { secondsOfDay, TIME_OF_DAY } from "./clock.ts";
import { defineProfile } from "./profile.ts";
import { stepsWave } from "./wave.ts";

/** Steps by the clock: each value holds from its time of the day to the next one's. */
export const steps = defineProfile({
  kind: "steps",
  summary: "steps by the clock",
  params: {
    from: z
      .record(
        z.string().regex(TIME_OF_DAY, "a time of day is written as 08:30, from 00:00 to 23:59"),
        amount(),
      )
      .refine((all) => Object.keys(all).length > 0, "at least one time")
      .describe("the factor from each time of the day on, such as 08:00: 1; the last one holds overnight"),
  },
  create: ({ from }) =>
    stepsWave(
      Object.entries(from)
        .map(([time, value]) => ({ at: secondsOfDay(time), value }))
        .sort((a, b) => a.at - b.at),
    ),
});
