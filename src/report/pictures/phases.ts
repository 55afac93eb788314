import { unitOfSpan } from "../../base/units.ts";
import type { AttributionResult, PhaseResult } from "../../experiment/attribution.ts";
import type { CompareResult } from "../../experiment/compare.ts";
import { phaseNames } from "../../metrics/attribution/phases.ts";
import { stackedChart } from "../../plots/charts/stacked.ts";
import type { Picture } from "../../plots/picture.ts";
import type { Estimate, Refusal } from "../../stats/interval.ts";
import { isRefusal } from "../../stats/interval.ts";
import { estimateText } from "../amounts.ts";
import { spanOf } from "../question-words.ts";
import { fullLabelOf, labelOf, shownOf } from "../shown.ts";

/** A design with where its downtime went. */
export interface Attributed {
  readonly label: string;
  /** What tables call it. */
  readonly full: string;
  readonly downtime: Estimate | Refusal;
  readonly attribution: Pick<AttributionResult, "phases">;
}

const MINUTE = 60;

/** The mean minutes of a phase: what few runs had has no interval, but its share of all downtime is known. */
const minutesOf = ({ time, share }: PhaseResult, downtime: Estimate | Refusal): number | null => {
  if (!isRefusal(time)) return time.estimate / MINUTE;
  return isRefusal(downtime) ? null : (share * downtime.estimate) / MINUTE;
};

/** The mean minutes of each phase that a design spent any in; they add up to its mean downtime. */
export const phaseMinutes = ({
  attribution,
  downtime,
}: Pick<Attributed, "attribution" | "downtime">): { key: string; value: number }[] =>
  attribution.phases.flatMap((phase) => {
    const value = minutesOf(phase, downtime);
    return value === null || value <= 0 ? [] : [{ key: phase.name, value }];
  });

const minutesText = (value: number): string =>
  value === 0 ? "0" : value < 1 ? value.toPrecision(1) : value.toFixed(1);

/** The mean downtime; of a design that never was down a bound would puzzle beside its empty bar. */
const totalOf = ({ downtime }: Pick<Attributed, "downtime">, parts: readonly unknown[]): string => {
  const known = isRefusal(downtime) ? ("known" in downtime ? (downtime.known as Estimate) : null) : downtime;
  return parts.length === 0 && known?.estimate === 0 ? "none seen" : estimateText(downtime, "s");
};

const keysOf = (rows: readonly { readonly parts: readonly { readonly key: string }[] }[]) => {
  const used = new Set(rows.flatMap(({ parts }) => parts.map(({ key }) => key)));
  const known: readonly string[] = phaseNames;
  return [...used]
    .map((key) => ({ key, label: key, pattern: known.indexOf(key) < 0 ? known.length : known.indexOf(key) }))
    .toSorted((one, other) => one.pattern - other.pattern);
};

/** The longest bar, in seconds. */
const longestOf = (rows: readonly { readonly parts: readonly { readonly value: number }[] }[]): number =>
  MINUTE * Math.max(...rows.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0)));

/** Mean minutes of downtime by what went on, one bar for each design; null where nothing is known of any. */
export const phasesPicture = (
  all: readonly Attributed[],
  { span, shown = all }: { readonly span: string; readonly shown?: readonly Attributed[] },
): Picture | null => {
  const rows = shown.map((one) => {
    const parts = phaseMinutes(one);
    return { label: one.label, total: totalOf(one, parts), parts };
  });
  const everything = all.map((one) => ({ ...one, parts: phaseMinutes(one) }));
  const keys = keysOf(everything);
  if (keys.length === 0) return null;
  const { size, name } = unitOfSpan(longestOf(rows));
  return stackedChart({
    name: "phases",
    title: `Where the minutes went: mean downtime of ${span}, by what went on`,
    description:
      "Each bar is a design's mean downtime; its parts are what went on meanwhile and add up to it. A minute is that of the action on whose completion the service returned.",
    keys,
    rows: rows.map((row) => ({
      ...row,
      parts: row.parts.map(({ key, value }) => ({ key, value: (value * MINUTE) / size })),
    })),
    axis: { kind: "linear", label: `${name} of ${span}, mean` },
    table: {
      head: ["design", "mean downtime", ...keys.map(({ label }) => `${label}, min`)],
      rows: everything.map(({ full, downtime, parts }) => [
        full,
        totalOf({ downtime }, parts),
        ...keys.map(({ key }) => minutesText(parts.find((one) => one.key === key)?.value ?? 0)),
      ]),
    },
  });
};

/** The same of a comparison. */
export const comparedPhases = (result: CompareResult): Picture | null => {
  const all = result.alternatives.map((one, place) => ({
    label: labelOf(one, place),
    full: fullLabelOf(one, place),
    downtime: one.means.downtime!,
    attribution: one.attribution,
  }));
  return phasesPicture(all, {
    span: spanOf(result),
    shown: shownOf(result).map((place) => all[place]!),
  });
};
