import type { Plan } from "../backend/plan.ts";
import { assert } from "../base/assert.ts";
import type { Key } from "../kernel/keys.ts";
import { attributionOf } from "../metrics/attribution/attribution.ts";
import type { OutageAccounts } from "../metrics/attribution/outage-accounts.ts";
import { phaseNames } from "../metrics/attribution/phases.ts";
import type { Column } from "../metrics/columns.ts";
import { breakdownKinds } from "../metrics/family.ts";
import type { Outages } from "../metrics/outage-list.ts";
import { OUTAGE_COLUMNS, tellOutage } from "../metrics/outage-log.ts";
import type { Rows } from "./job-result.ts";
import { prepareRuns, type RunSettings } from "./replicate.ts";
import { createTwinRunner, isOfTwin } from "./twin.ts";
import { whoIsWho } from "./who-is-who.ts";

/** Where runs are recorded. */
export interface Recording {
  readonly values: Float64Array;
  readonly outages: Rows;
  readonly parts: Rows;
}

/** Makes a run and records what it leaves as number `index` of a block. */
export type Recorder = (key: Key, index: number, into: Recording) => void;

/**
 * What is told of each outage: the run's place in its block, what the log says of it, the place of its cause among those of the
 * plan, and the seconds that it spent in each phase.
 */
export const outageFields: readonly { readonly name: string; readonly unit: string }[] = [
  { name: "run", unit: "1" },
  ...OUTAGE_COLUMNS,
  { name: "cause", unit: "1" },
  ...phaseNames.map((name) => ({ name, unit: "s" })),
];

const recordOutages = (outages: Outages, accounts: OutageAccounts, index: number, into: Rows): void => {
  assert(outages.count === accounts.length, "each outage has an account of where its time went");
  for (let outage = 0; outage < outages.count; outage++) {
    into.push(index);
    tellOutage(outages, outage, (value) => into.push(value));
    into.push(accounts.cause(outage));
    for (let phase = 0; phase < phaseNames.length; phase++) into.push(accounts.phase(outage, phase));
  }
};

/** Prepares a plan to be run and recorded, in the columns of a study; that of its twin is the last, if it is there. */
export const createRecorder = (plan: Plan, settings: RunSettings, columns: readonly Column[]): Recorder => {
  const who = whoIsWho(plan);
  const attribution = attributionOf(settings.rule, who);
  const own = columns.filter((column) => !isOfTwin(column));
  const twin = own.length === columns.length ? null : createTwinRunner(plan, settings);
  const { run, gauges, make } = prepareRuns(plan, settings, { columns: own, more: [attribution.fold] });
  const recordParts = (index: number, into: Rows): void => {
    const attributed = attribution.value(run.fold(attribution.fold.name), run.now);
    breakdownKinds.forEach(({ values }, breakdown) => {
      values(attributed, who).forEach((byPart, column) => {
        byPart.forEach((value, part) => {
          if (value !== 0) for (const number of [index, breakdown, column, part, value]) into.push(number);
        });
      });
    });
  };
  return (key, index, { values, outages, parts }) => {
    make(key);
    gauges.values(run, run.now, values, index * columns.length);
    if (twin !== null) values[index * columns.length + own.length] = twin(key);
    // Most runs of a good design have no outage: then nothing is attributed.
    if (attribution.settle(run.fold(attribution.fold.name), run.now) > 0) recordParts(index, parts);
    recordOutages(gauges.outages(run, run.now, settings.rule), attribution.outages, index, outages);
  };
};
