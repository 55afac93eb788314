import { type RatioColumn, ratioColumns } from "../metrics/columns.ts";
import { equalLevelsBand } from "../stats/bands.ts";
import { clusteredReturnPeriod, returnPeriod } from "../stats/event-counts.ts";
import { type Exceedance, exceedance } from "../stats/exceedance.ts";
import type { MeanEstimate } from "../stats/hall-interval.ts";
import type { Estimate, Refusal } from "../stats/interval.ts";
import type { BoundedRefusal } from "../stats/mean-bound.ts";
import { rememberedAscending } from "../stats/numbers.ts";
import type { QuantileEstimate } from "../stats/order-quantile.ts";
import { clusteredRatio, type RatioEstimate, ratioOf } from "../stats/ratio.ts";
import { type VarianceParts, varianceParts } from "../stats/variance-parts.ts";
import type { AttributionResult } from "./attribution.ts";
import { type Controlled, controlledDowntime } from "./controlled.ts";
import type { Findings } from "./findings.ts";
import { isMissing, mainColumn, type Study, sceneOf } from "./study.ts";
import { isOfTwin } from "./twin.ts";

/** A quantile of a column, at which share of the replications. */
export type QuantileAt = QuantileEstimate & { readonly p: number };

/** Outages of at least `x` seconds. */
export interface LongerThan {
  readonly x: number;
  /** The chance that a replication has one. */
  readonly chance: Estimate;
  /** How many there are in a replication. */
  readonly number: MeanEstimate | Refusal;
  /** Years from one to the next; only in a study of years. Without any seen, only a lower bound. */
  readonly returnPeriod: Estimate | Refusal | null;
}

/** The chance of so many outages in a replication. */
export interface OutageCount extends Estimate {
  readonly outages: number;
  /** The last one counts those with more, too. */
  readonly orMore: boolean;
}

/** P(X > x) along a scale, each x by itself; and a band that holds at all x together. Null where runs share vectors. */
export interface Curve {
  readonly column: string;
  readonly points: readonly Exceedance[];
  readonly band: readonly Pick<Exceedance, "x" | "lower" | "upper">[] | null;
}

/** What is said of one alternative by itself. Lengths are in seconds; columns go by their names. */
export interface Summary {
  readonly means: Readonly<Record<string, MeanEstimate | BoundedRefusal | Refusal>>;
  /** The mean downtime with the independent twin as control; null where the study does not ask for that. */
  readonly controlled: Controlled | Refusal | null;
  /** Ratios of means, as the mean length of an outage. */
  readonly ratios: Readonly<Record<string, RatioEstimate | Refusal>>;
  /** Of the column that tells most: the longest outage of a replay, the downtime of a year. */
  readonly quantiles: readonly QuantileAt[];
  readonly longer: readonly LongerThan[];
  readonly outageCounts: readonly OutageCount[];
  readonly curves: readonly Curve[];
  readonly attribution: AttributionResult;
  /** How much of the question's spread comes from the uncertain inputs, how much from luck; null without such inputs. */
  readonly inputs: VarianceParts | null;
}

const QUANTILES = { replay: [0.05, 0.5, 0.95], years: [0.5, 0.9, 0.95, 0.99] } as const;
const YEAR = 8760 * 3600;
const MOST_COUNTED = 3;

const quantilesOf = (findings: Findings, alternative: number): QuantileAt[] => {
  const { study } = findings.conducted;
  const shares = study.experiment.replay === undefined ? QUANTILES.years : QUANTILES.replay;
  return shares.map((p) => ({
    p,
    ...(findings.estimate(alternative, mainColumn(study), { kind: "quantile", p }) as QuantileEstimate),
  }));
};

const returnPeriodOf = (
  findings: Findings,
  alternative: number,
  column: string,
): LongerThan["returnPeriod"] => {
  const { years } = findings.conducted.study.experiment;
  if (years === undefined) return null;
  const { values, clusters } = findings.sample(alternative, column);
  const exposure = years.horizon / YEAR;
  return clusters === null
    ? returnPeriod(values, exposure, findings.level)
    : clusteredReturnPeriod(clusters, exposure, findings.level);
};

const longerThan = (
  findings: Findings,
  alternative: number,
  { x, column }: Study["longer"][number],
): LongerThan => ({
  x,
  chance: findings.estimate(alternative, "longest-outage", { kind: "at-least", value: x }) as Estimate,
  number: findings.mean(alternative, column),
  returnPeriod: returnPeriodOf(findings, alternative, column),
});

const ratioFor = (
  findings: Findings,
  alternative: number,
  { numerator, denominator }: RatioColumn,
): RatioEstimate | Refusal => {
  const [tops, bottoms] = [numerator, denominator].map((column) => findings.sample(alternative, column));
  return tops!.clusters === null || bottoms!.clusters === null
    ? ratioOf(tops!.values, bottoms!.values, findings.level)
    : clusteredRatio(tops!.clusters, bottoms!.clusters, findings.level);
};

/** P(N = 0), P(N = 1) … and that of all greater numbers together. */
const outageCountsOf = (findings: Findings, alternative: number): OutageCount[] => {
  const chance = (least: number, most: number): Estimate =>
    findings.chance(alternative, "outages", (count) => count >= least && count <= most);
  return Array.from({ length: MOST_COUNTED + 1 }, (_, outages) => {
    const orMore = outages === MOST_COUNTED;
    return { outages, orMore, ...chance(outages, orMore ? Infinity : outages) };
  });
};

const MINUTE = 60;
const HOUR = 3600;
const DAY = 24 * HOUR;

/** The lengths at which curves are told: close enough to draw them, on a scale on which nines are evenly spaced. */
const SCALE: readonly number[] = [
  ...[1, 2, 3, 5, 7, 10, 15, 20, 30, 45].map((minutes) => minutes * MINUTE),
  ...[1, 1.5, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20].map((hours) => hours * HOUR),
  ...[1, 1.5, 2, 3, 5, 7, 10, 15, 20, 30].map((days) => days * DAY),
];

/** The lengths that a run is long enough to show. */
const scaleOf = ({ conducted: { study } }: Findings): readonly number[] => {
  const { horizon } = sceneOf(study);
  return SCALE.filter((x) => x < horizon);
};

const curveOf = (findings: Findings, alternative: number, column: string): Curve => {
  const { values, clusters } = findings.sample(alternative, column);
  const scale = scaleOf(findings);
  if (clusters !== null) {
    const points = scale.map((x) => ({ x, ...findings.chance(alternative, column, (value) => value > x) }));
    return { column, points, band: null };
  }
  const sorted = rememberedAscending(values);
  return {
    column,
    points: exceedance(sorted, scale, findings.level),
    band: equalLevelsBand(sorted, scale, findings.level).map(({ x, lower, upper }) => ({ x, lower, upper })),
  };
};

/** Clusters of one run each tell nothing of luck, and one cluster tells nothing of inputs. */
const inputsOf = (findings: Findings, alternative: number): VarianceParts | null => {
  const { clusters } = findings.scores(alternative);
  if (clusters === null || clusters.length < 2 || clusters.every(({ length }) => length < 2)) return null;
  return varianceParts(clusters, findings.level);
};

/** Sums up what a study found of an alternative by itself. */
export const summaryOf = (findings: Findings, alternative: number): Summary => {
  const { study } = findings.conducted;
  const told = study.columns.filter((column) => !isMissing(study, column) && !isOfTwin(column));
  return {
    means: Object.fromEntries(told.map(({ name }) => [name, findings.mean(alternative, name)])),
    controlled: controlledDowntime(findings, alternative),
    ratios: Object.fromEntries(
      ratioColumns.map((ratio) => [ratio.name, ratioFor(findings, alternative, ratio)]),
    ),
    quantiles: quantilesOf(findings, alternative),
    longer: study.longer.map((one) => longerThan(findings, alternative, one)),
    outageCounts: outageCountsOf(findings, alternative),
    curves: ["downtime", "longest-outage"].map((column) => curveOf(findings, alternative, column)),
    attribution: findings.attribution(alternative),
    inputs: inputsOf(findings, alternative),
  };
};
