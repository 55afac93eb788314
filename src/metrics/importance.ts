import { partNames, partPlaces } from "./attribution/parts.ts";
import { defineBreakdown } from "./breakdown.ts";

/**
 * Outages by part: a service, a network, a kind of domain, a fault. `started`: outages that it began; `prolonged`: outages that
 * something else began and that waited for it; `held`: time for which the service waited for it. Units: 1, 1, s. Estimand: as
 * the study says.
 */
export const importance = defineBreakdown({
  kind: "importance",
  summary: "outages that each part began, and those that it prolonged",
  columns: [
    { name: "started", unit: "1" },
    { name: "prolonged", unit: "1" },
    { name: "held", unit: "s" },
  ],
  parts: partNames,
  values: (run, who) => {
    const places = partPlaces(who);
    const sum = (values: readonly number[]): number[] => {
      const sums = partNames(who).map(() => 0);
      values.forEach((value, cause) => {
        sums[places[cause]] += value;
      });
      return sums;
    };
    return [sum(run.started), run.prolonged, sum(run.held)];
  },
});
