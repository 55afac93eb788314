import { shareLabel, windowLabel } from "./labels.ts";
import { defineOutageMetric } from "./metric.ts";
import { objectiveFields } from "./slo.ts";
import { eachWindow } from "./windows.ts";

/**
 * The share of its error budget, (1 − objective) × length, that the worst window spent; above 1 the objective was missed there.
 * The windows are those of `slo`. Unit: 1. Estimand: as the study says; its chance to be above 1 is that of any miss.
 */
export const errorBudget = defineOutageMetric({
  kind: "error-budget",
  unit: "1",
  summary: "share of the error budget that the worst window spent; above 1 the objective was missed",
  estimand: "the mean share of the error budget that the worst window spends",
  params: objectiveFields,
  label: ({ window, objective }) => `${windowLabel(window)}-${shareLabel(objective)}`,
  ofOutages: (outages, { window, objective }, end) => {
    let worst = 0;
    eachWindow(outages, { window, end }, (down, length) => {
      worst = Math.max(worst, down / ((1 - objective) * length));
    });
    return worst;
  },
});
