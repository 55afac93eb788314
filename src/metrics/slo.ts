import { z } from "zod";
import { positiveDuration, share } from "../base/units.ts";
import { shareLabel, windowLabel } from "./labels.ts";
import { defineOutageMetric } from "./metric.ts";
import { eachWindow } from "./windows.ts";

/** Shorter windows are no objective, and a year would have too many of them. */
const LEAST_WINDOW = 60;

/** The parameters of a service level objective. */
export const objectiveFields = {
  window: z
    .union([
      z.literal("month"),
      positiveDuration().refine((seconds) => seconds >= LEAST_WINDOW, "a window is at least 1 min"),
    ])
    .prefault("28 days")
    .describe("the length of a window, or month for calendar months of a 365-day year; 28 days by default"),
  objective: share()
    .refine((value) => value < 1, "an objective of 100 % leaves no budget")
    .describe("the share of a window for which the service is to be up, below 100 %"),
};

/**
 * How many windows missed a service level objective: they were down for more than 1 − objective of their length. The windows
 * follow each other from where counting began; only whole ones count, but of a run that is shorter than a window all is one.
 * Unit: 1. Estimand: as the study says.
 */
export const slo = defineOutageMetric({
  kind: "slo",
  unit: "1",
  summary: "windows in which the service was down for longer than its objective allows",
  estimand: "the mean number of windows that miss the objective",
  params: objectiveFields,
  label: ({ window, objective }) => `${windowLabel(window)}-${shareLabel(objective)}`,
  ofOutages: (outages, { window, objective }, end) => {
    let missed = 0;
    eachWindow(outages, { window, end }, (down, length) => {
      if (down > (1 - objective) * length) missed++;
    });
    return missed;
  },
});
