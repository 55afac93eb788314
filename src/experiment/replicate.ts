import type { Plan } from "../backend/plan.ts";
import { type BackendRun, createProgram, createRun } from "../backend/program.ts";
import { isQuiet } from "../backend/quiet.ts";
import type { Fold } from "../kernel/facts.ts";
import { deriveKey, type Key } from "../kernel/keys.ts";
import { type Attributed, attributionOf } from "../metrics/attribution/attribution.ts";
import type { WhoIsWho } from "../metrics/attribution/who-is-who.ts";
import { type Column, createGauges, type Gauges, standardColumns } from "../metrics/columns.ts";
import type { MetricName } from "../metrics/family.ts";
import type { OutageRule } from "../metrics/metric.ts";

/** What runs are for; runs of different purposes have different luck. */
export const purposes = { years: 1, replay: 2, calibration: 3, vectors: 4, until: 5 } as const;

/** The events that a run can end at, and the metric that tells when each came. */
export const runEnds = {
  "first-outage": "time-to-first-outage",
  "data-loss": "time-to-data-loss",
} as const satisfies Record<string, MetricName>;

/** An event that a run can end at. */
export type RunEnd = keyof typeof runEnds;

/** How a run is made and when it ends. */
export interface RunSettings {
  readonly rule: OutageRule;
  /** Seconds. */
  readonly horizon: number;
  /** Whether a run ends as soon as nothing is left of any trouble. */
  readonly untilQuiet: boolean;
  /** The event after which a run ends, soon after it came. */
  readonly until?: RunEnd;
}

/** The values of a run, by metric. */
export type RunValues = Readonly<Record<MetricName, number>>;

/** Something that makes any single run of a design again, from its key alone. */
export type Runner = (key: Key) => RunValues;

/** A run's values, and where the minutes of its outages went. */
export interface AttributedRun {
  readonly values: RunValues;
  readonly attributed: Attributed;
}

/** Whether a run goes on: asked after each event. */
const goingOn = (run: BackendRun, gauges: Gauges, { untilQuiet, until }: RunSettings): (() => boolean) => {
  if (until !== undefined) {
    const { any } = run.fold(gauges.foldOf(runEnds[until])) as unknown as { readonly any: Uint8Array };
    return () => any[0] === 0;
  }
  return untilQuiet ? () => !isQuiet(run.context) : () => true;
};

/** Runs of a plan, one at a time; what is read of one is read before the next one begins. */
export interface PreparedRuns {
  readonly run: BackendRun;
  readonly gauges: Gauges;
  /** Makes a run, up to its end. */
  readonly make: (key: Key) => void;
}

/** Prepares a plan for runs on which columns are measured, with further folds: the program is made once. */
export const prepareRuns = (
  plan: Plan,
  settings: RunSettings,
  { columns, more = [] }: { readonly columns: readonly Column[]; readonly more?: readonly Fold[] },
): PreparedRuns => {
  // A run that ends once all is quiet stands for all of its time; one that goes on up to an event, for the time until then.
  const gauges = createGauges(columns, settings.until === undefined ? { horizon: settings.horizon } : {});
  const run = createRun(createProgram(plan, [...gauges.folds, ...more]));
  const goesOn = goingOn(run, gauges, settings);
  const make = (key: Key): void => {
    run.start(key);
    // What strikes at time 0 comes first: until then all is quiet.
    run.advanceTo(0);
    run.advanceWhile(goesOn, settings.horizon);
  };
  return { run, gauges, make };
};

/** The same with all standard columns, whose values go by their names. */
const prepare = (plan: Plan, settings: RunSettings, more: readonly Fold[]) => {
  const columns = standardColumns(settings.rule);
  const { run, gauges, make } = prepareRuns(plan, settings, { columns, more });
  const numbers = new Float64Array(columns.length);
  const valuesOf = (key: Key): RunValues => {
    make(key);
    gauges.values(run, run.now, numbers, 0);
    return Object.fromEntries(
      columns.map(({ name }, index) => [name, numbers[index]]),
    ) as unknown as RunValues;
  };
  return { run, make: valuesOf };
};

/** Prepares a plan for runs: the program is made once, each run costs only itself. */
export const createRunner = (plan: Plan, settings: RunSettings): Runner => prepare(plan, settings, []).make;

/** The same with each outage attributed to phases and causes. */
export const createAttributedRunner = (
  plan: Plan,
  settings: RunSettings,
  who: WhoIsWho,
): ((key: Key) => AttributedRun) => {
  const attribution = attributionOf(settings.rule, who);
  const { run, make } = prepare(plan, settings, [attribution.fold]);
  return (key) => {
    const values = make(key);
    return { values, attributed: attribution.value(run.fold(attribution.fold.name), run.now) };
  };
};

/** The key of a replication: the same for all designs, so that they are compared on the same luck. */
export const runKey = (seed: Key, purpose: keyof typeof purposes, replication: number): Key =>
  deriveKey(seed, replication, purposes[purpose]);
