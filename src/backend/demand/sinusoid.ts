import { z } from "zod";
import { cos, sin } from "../../base/math.ts";
import { amount } from "../../base/units.ts";
import { secondsOfDay, TIME_OF_DAY } from "./clock.ts";
import { defineProfile } from "./profile.ts";
import { DAY } from "./wave.ts";

const TURN = (2 * Math.PI) / DAY;

/** One high and one low a day, twelve hours apart, with a cosine between them; the area is its integral in closed form. */
export const sinusoid = defineProfile({
  kind: "sinusoid",
  summary: "one high and one low a day, twelve hours apart, and a cosine between them",
  params: {
    peak: z
      .string()
      .regex(TIME_OF_DAY, "a time of day is written as 08:30, from 00:00 to 23:59")
      .describe("when it is highest, such as 20:00"),
    highest: amount().default(1).describe("the factor then; 1 by default"),
    lowest: amount().describe("the factor twelve hours before and after it"),
  },
  misfit: ({ highest, lowest }) =>
    lowest <= highest ? null : { path: "lowest", message: "the lowest is at most the highest" },
  create: ({ peak, highest, lowest }) => {
    const [top, middle, half] = [secondsOfDay(peak), (highest + lowest) / 2, (highest - lowest) / 2];
    return {
      starts: Float64Array.of(0),
      at: (offset) => middle + half * cos(TURN * (offset - top)),
      area: (from, to) =>
        middle * (to - from) +
        ((2 * half) / TURN) * cos(TURN * ((from + to) / 2 - top)) * sin((TURN * (to - from)) / 2),
      highest,
      rise: half * TURN,
      highestIn: () => highest,
      slopeIn: () => half * TURN,
      bend: half * TURN * TURN,
    };
  },
});
