import type { Tally } from "../../src/experiment/attribution.ts";
import type { Attributed } from "../../src/metrics/attribution/attribution.ts";
import { partNames } from "../../src/metrics/attribution/parts.ts";
import { phaseNames } from "../../src/metrics/attribution/phases.ts";
import { breakdownKinds } from "../../src/metrics/family.ts";
import { who } from "./attributed.ts";

/** A year with one outage, begun by the cause A, of which A's repair takes a quarter and B's the rest. */
const yearOf = (length: number): Attributed => {
  const zeros = who.causes.map(() => 0);
  return {
    phases: phaseNames.map((name) => (name === "repairing" ? length : 0)),
    started: zeros.with(1, length > 0 ? 1 : 0),
    startedTime: zeros.with(1, length),
    held: zeros.with(1, length / 4).with(2, (3 * length) / 4),
    prolonged: partNames(who).map((name) => (name === "B" && length > 0 ? 1 : 0)),
  };
};

/** The breakdowns of years with such downtimes. */
export const tallied = (downtime: readonly number[]): readonly Tally[] =>
  breakdownKinds.map(({ kind, columns, parts, values: valuesIn }) => {
    const years = downtime.map((length) => valuesIn(yearOf(length), who));
    const values = (column: number, part: number) => years.map((year) => year[column]![part]!);
    return {
      kind,
      columns,
      parts: parts(who),
      values,
      sum: (column, part) => values(column, part).reduce((sum, value) => sum + value, 0),
    };
  });
