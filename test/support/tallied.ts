import { Tallies, type Tally } from "../../src/experiment/tallies.ts";
import { partNames } from "../../src/metrics/attribution/parts.ts";
import { phaseNames } from "../../src/metrics/attribution/phases.ts";
import { breakdownKinds } from "../../src/metrics/family.ts";
import { who } from "./attributed.ts";

/**
 * The breakdowns of years with such downtimes: each one outage, begun by the cause A, of which A's repair takes a quarter and B's
 * the rest.
 */
export const tallied = (downtime: readonly number[]): readonly Tally[] => {
  const all = breakdownKinds.map((breakdown) => new Tallies(breakdown, who));
  const zeros = who.causes.map(() => 0);
  for (const length of downtime)
    for (const tallies of all)
      tallies.add({
        phases: phaseNames.map((name) => (name === "repairing" ? length : 0)),
        started: zeros.with(1, length > 0 ? 1 : 0),
        startedTime: zeros.with(1, length),
        held: zeros.with(1, length / 4).with(2, (3 * length) / 4),
        prolonged: partNames(who).map((name) => (name === "B" && length > 0 ? 1 : 0)),
      });
  return all;
};
