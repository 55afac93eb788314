import { duration } from "../base/units.ts";
import { spanLabel } from "./labels.ts";
import { defineOutageMetric } from "./metric.ts";

/**
 * How many outages lasted at least so long; one that is cut at the end of the run counts by its length so far. Unit: 1. Estimand: as
 * the study says.
 */
export const outagesLonger = defineOutageMetric({
  kind: "outages-longer",
  unit: "1",
  summary: "outages that lasted at least so long",
  estimand:
    "the mean number of outages that last at least so long; one cut at the end of the run counts by its length so far",
  params: { than: duration().describe("the length from which on an outage counts") },
  label: ({ than }) => spanLabel(than),
  ofOutages: ({ count, length }, { than }) => {
    let sum = 0;
    for (let row = 0; row < count; row++) if (length[row] >= than) sum++;
    return sum;
  },
});
