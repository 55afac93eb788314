import { amount } from "../../base/units.ts";
import { defineProfile } from "./profile.ts";
import { stepsWave } from "./wave.ts";

/** As much at any time of the day. */
export const constant = defineProfile({
  kind: "constant",
  summary: "the same at any time of the day",
  params: { value: amount().default(1).describe("how many times what the model says; 1 by default") },
  create: ({ value }) => stepsWave([{ at: 0, value }]),
});
