import { assert } from "../base/assert.ts";
import { type Chosen, familySchema } from "../base/family.ts";
import { madeFrom } from "../base/growth.ts";
import { duration, positiveShare } from "../base/units.ts";
import type { Shape, Views } from "../kernel/arena.ts";
import type { Fold } from "../kernel/facts.ts";
import { allMetrics, metricKinds, metricOf } from "./family.ts";
import { shareLabel, spanLabel } from "./labels.ts";
import { type CompleteRule, completeRule, type Metric, type OutageRule } from "./metric.ts";
import type { Outages } from "./outage-list.ts";
import { outageLog, ruleKey } from "./outage-log.ts";

/** One number for each run: a metric under a rule, with parameters. Plain data; of columns of one study, equal names mean equal columns. */
export interface Column {
  /** Lower-case words and numbers joined by hyphens, as `outages-longer-3h`. */
  readonly name: string;
  readonly kind: string;
  readonly unit: string;
  readonly summary: string;
  /** What its mean over runs estimates. */
  readonly estimand: string;
  readonly rule: CompleteRule;
  readonly params: Readonly<Record<string, unknown>>;
  /** Whether it is NaN in all runs of a model without phones. */
  readonly needsPhones: boolean;
  readonly moreIsBetter: boolean;
}

/** A metric as an experiment asks for it, checked: its kind, its parameters, and what of the study's rule it changes. */
export interface MetricInstance extends Chosen {
  readonly threshold?: number | undefined;
  readonly settling?: number | undefined;
}

/** What of the study's rule a metric may change. */
const ownRule = {
  threshold: positiveShare()
    .optional()
    .describe("down while the served share is below this; that of the study by default"),
  settling: duration()
    .optional()
    .describe("for how long the share must be back until an outage is over; that of the study by default"),
};

/** Parameters that no metric may have: all have them. */
export const ruleFields: readonly string[] = Object.keys(ownRule);

const kinds = madeFrom(allMetrics, ({ params = {}, ...metric }) => [{ ...metric, params }]);

/** The schema of a metric that an experiment asks for: `kind`, its parameters, and maybe a rule of its own. */
export const metricInstanceSchema = () => familySchema(kinds, ownRule).meta({ title: "metric" });

const columnOf = (
  metric: Metric,
  rule: CompleteRule,
  { name, params = {} }: { readonly name: string; readonly params?: Column["params"] },
): Column => ({
  name,
  kind: metric.kind,
  unit: metric.unit,
  summary: metric.summary,
  estimand: metric.estimand,
  rule,
  params,
  needsPhones: metric.needsPhones === true,
  moreIsBetter: metric.better === "more",
});

/** The columns of every study: all metrics without parameters under its rule, in the order of their names. */
export const standardColumns = (rule: OutageRule): readonly Column[] => {
  const complete = completeRule(rule);
  return metricKinds.map((metric) => columnOf(metric, complete, { name: metric.kind }));
};

const instanceColumn = (
  { kind, threshold, settling, ...params }: MetricInstance,
  rule: CompleteRule,
): Column => {
  const metric = metricOf(kind);
  const own = completeRule({
    ...rule,
    threshold: threshold ?? rule.threshold,
    settling: settling ?? rule.settling,
  });
  const words = [
    kind,
    metric.label?.(params) ?? "",
    own.threshold === rule.threshold ? "" : `under-${shareLabel(own.threshold)}`,
    own.settling === rule.settling ? "" : `settling-${spanLabel(own.settling)}`,
  ];
  return columnOf(metric, own, { name: words.filter((word) => word !== "").join("-"), params });
};

/** The columns of metrics that an experiment asks for, in its order; what is asked for twice is there once. */
export const columnsOf = (instances: readonly MetricInstance[], rule: OutageRule): readonly Column[] => {
  const complete = completeRule(rule);
  const columns = new Map<string, Column>();
  for (const instance of instances) {
    const column = instanceColumn(instance, complete);
    if (!columns.has(column.name)) columns.set(column.name, column);
  }
  return [...columns.values()];
};

/** The greatest number that a column can have in a run that counts for so many seconds; Infinity where there is none. */
export const mostOf = ({ kind }: Column, seconds: number): number =>
  metricOf(kind).most?.(seconds) ?? Infinity;

/** Two columns whose means, one over the other, estimate something of outages; a mean of the runs' own ratios would not. */
export interface RatioColumn {
  readonly name: string;
  readonly unit: string;
  readonly summary: string;
  readonly numerator: string;
  readonly denominator: string;
}

/** The ratios of standard columns that are told. */
export const ratioColumns: readonly RatioColumn[] = [
  ["outage-length", "mean length of an outage", "downtime", "outages"],
  ["time-between-outages", "mean time from the end of an outage to the next one", "uptime", "outages"],
  [
    "time-to-detect",
    "mean time until an outage is noticed, of those that are",
    "detection-time",
    "detected-outages",
  ],
  [
    "time-to-mitigate",
    "mean time until the service is back, of outages that end",
    "mitigation-time",
    "mitigated-outages",
  ],
  [
    "time-to-recover",
    "mean time until all is back to normal, of outages after which it is",
    "recovery-time",
    "recovered-outages",
  ],
  [
    "degraded-outage-length",
    "mean length of an outage under the degraded threshold",
    "degraded-downtime",
    "degraded-outages",
  ],
].map(
  ([name, summary, numerator, denominator]) =>
    ({ name, unit: "s", summary, numerator, denominator }) as RatioColumn,
);

/** A run, as far as its folds go. */
export interface FoldedRun {
  readonly fold: (name: string) => Views<Shape>;
}

/** Columns at work on one run at a time. */
export interface Gauges {
  /** The folds that listen, each to be registered once. */
  readonly folds: readonly Fold[];
  /** Writes one number for each column, in their order, from a place on: the values of a run that ended at a time in seconds. */
  readonly values: (run: FoldedRun, end: number, into: Float64Array, at: number) => void;
  /** The outages of a run that ended at a time, under the rule of a column; they stand until the next run begins. */
  readonly outages: (run: FoldedRun, end: number, rule: OutageRule) => Outages;
  /** The name of the fold that a column is read from. */
  readonly foldOf: (column: string) => string;
}

/** What facts are told before counting begins is not heard, but for the served share. */
const heardFrom = (on: Fold["on"], from: number): Fold["on"] =>
  from === 0
    ? on
    : Object.fromEntries(
        Object.entries(on).map(([name, hear]) => [
          name,
          name === "served"
            ? hear
            : (state: Views<Shape>, time: number, ...numbers: number[]) => {
                if (time >= from) hear(state, time, ...numbers);
              },
        ]),
      );

/** Reads a column of a number at the end of a run, in seconds, from the run's outages or from a fold's state. */
interface Reading<Source> {
  readonly index: number;
  readonly value: (source: Source, end: number) => number;
}

/** A fold, and the columns that are read from it: of a log from the outages, which are taken once a run. */
interface Read<Source> {
  readonly fold: Fold;
  readonly source: (state: Views<Shape>, end: number) => Source;
  readonly readings: Reading<Source>[];
}

const itself = (state: Views<Shape>): Views<Shape> => state;

/** Sets each column to where it is read: those from outages under one rule share a log. */
const readOf = (columns: readonly Column[]) => {
  const logs = new Map<string, Read<Outages>>();
  const folds: Read<Views<Shape>>[] = [];
  columns.forEach(({ name, kind, rule, params }, index) => {
    const { measure, ofOutages } = metricOf(kind);
    if (ofOutages === undefined) {
      const { state, on, value } = measure!(rule, params);
      const fold = { name, shape: state, on: heardFrom(on as Fold["on"], rule.from) };
      folds.push({ fold, source: itself, readings: [{ index, value }] });
      return;
    }
    const key = ruleKey(rule);
    if (!logs.has(key)) {
      const { fold, outages } = outageLog(rule);
      logs.set(key, { fold, source: outages, readings: [] });
    }
    const value = (outages: Outages, end: number): number => ofOutages(outages, params, end);
    logs.get(key)!.readings.push({ index, value });
  });
  return { logs, folds };
};

/** Writes what is read from one fold of a run that ended at a time, and counts up to another. */
const write = <Source>(
  { fold, source, readings }: Read<Source>,
  run: FoldedRun,
  { end, upTo, into, at }: { end: number; upTo: number; into: Float64Array; at: number },
): void => {
  const from = source(run.fold(fold.name), end);
  for (const { index, value } of readings) into[at + index] = value(from, upTo);
};

/**
 * Sets columns to work. Where runs may end before what they stand for does (a replay in which all is quiet again), `horizon`
 * says up to when they count, in seconds: all is well until then.
 */
export const createGauges = (columns: readonly Column[], { horizon = 0 } = {}): Gauges => {
  const { logs, folds } = readOf(columns);
  const all = [...logs.values(), ...folds];
  return {
    folds: all.map(({ fold }) => fold),
    values: (run, end, into, at) => {
      const told = { end, upTo: Math.max(end, horizon), into, at };
      for (const log of logs.values()) write(log, run, told);
      for (const fold of folds) write(fold, run, told);
    },
    outages: (run, end, rule) => {
      const log = logs.get(ruleKey(completeRule(rule)));
      assert(log !== undefined, "outages are asked for under the rule of a column that looks at them");
      return log.source(run.fold(log.fold.name), end);
    },
    foldOf: (column) => {
      const place = columns.findIndex(({ name }) => name === column);
      const read = all.find(({ readings }) => readings.some(({ index }) => index === place));
      assert(read !== undefined, "a fold is asked for by the name of one of the columns");
      return read.fold.name;
    },
  };
};
