import { amount } from "../base/units.ts";
import { numberLabel } from "./labels.ts";
import { defineOutageMetric } from "./metric.ts";
import { sumOf } from "./sums.ts";

const HOUR = 3600;

const costLabel = (params: Readonly<Record<"perHour" | "perUserHour" | "perOutage", number>>): string =>
  [
    ["hour", params.perHour] as const,
    ["user-hour", params.perUserHour] as const,
    ["outage", params.perOutage] as const,
  ]
    .filter(([, money]) => money > 0)
    .map(([name, money]) => `${numberLabel(money)}-per-${name}`)
    .join("-") || "nothing";

/**
 * What a run's outages cost: so much for each hour of them, each user-hour lost during them, and each outage. Unit: the money that the
 * parameters are stated in. Estimand: as the study says.
 */
export const cost = defineOutageMetric({
  kind: "cost",
  unit: "money",
  summary: "what the outages cost, in the money in which the parameters are stated",
  estimand: "the mean cost of the outages",
  params: {
    perHour: amount().default(0).describe("money for each hour of outage; none by default"),
    perUserHour: amount()
      .default(0)
      .describe("money for each user-hour lost during outages; none by default"),
    perOutage: amount().default(0).describe("money for each outage, whatever its length; none by default"),
  },
  label: (params) => costLabel(params),
  ofOutages: (outages, { perHour, perUserHour, perOutage }) =>
    (perHour * sumOf(outages, outages.length)) / HOUR +
    perUserHour * sumOf(outages, outages.userHours) +
    perOutage * outages.count,
});
