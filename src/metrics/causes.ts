import { defineBreakdown } from "./breakdown.ts";

/**
 * Outages by cause. `started`: outages that the cause began; `lasted`: their length in all, whatever prolonged them; `held`: the
 * time for which the service waited for what the cause broke. Lasted and held each sum to the downtime. Units: 1, s, s.
 * Estimand: as the study says.
 */
export const causes = defineBreakdown({
  kind: "causes",
  summary: "outages by what began them, and time by what the service waited for",
  columns: [
    { name: "started", unit: "1" },
    { name: "lasted", unit: "s" },
    { name: "held", unit: "s" },
  ],
  parts: (who) =>
    who.causes.map(({ part, failure, kind }) =>
      kind === "fault" || kind === "unknown" ? part : `${part}/${failure}`,
    ),
  values: (run) => [run.started, run.startedTime, run.held],
});
