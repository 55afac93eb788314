import { defineOutageMetric } from "./metric.ts";

/** The longest outage, 0 without any; cut at the end of the run. Unit: s. Estimand: as the study says. */
export const longestOutage = defineOutageMetric({
  kind: "longest-outage",
  unit: "s",
  most: (seconds) => seconds,
  summary: "length of the longest outage",
  estimand:
    "the mean length of the longest outage; its chance to be longer than x is the chance of any outage longer than x",
  ofOutages: ({ count, length }) => {
    let longest = 0;
    for (let row = 0; row < count; row++) if (length[row] > longest) longest = length[row];
    return longest;
  },
});
