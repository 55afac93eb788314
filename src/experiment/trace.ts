import { type FactName, factNames } from "../backend/facts.ts";
import type { Plan } from "../backend/plan.ts";
import { type BackendRun, createProgram, createRun } from "../backend/program.ts";
import { isQuiet } from "../backend/quiet.ts";
import { FactLog } from "../kernel/fact-log.ts";
import type { Key } from "../kernel/keys.ts";
import { type Attributed, attributionOf } from "../metrics/attribution/attribution.ts";
import type { WhoIsWho } from "../metrics/attribution/who-is-who.ts";
import { standardColumns } from "../metrics/columns.ts";
import type { Outages } from "../metrics/outage-list.ts";
import { prepareRuns, type RunSettings, type RunValues } from "./replicate.ts";
import { whoIsWho } from "./who-is-who.ts";

/** A fact by its name; its time in seconds. */
export interface TracedFact {
  readonly name: FactName;
  readonly time: number;
  readonly numbers: readonly number[];
}

/** An outage of a single run; times in seconds. */
export interface TracedOutage {
  readonly began: number;
  readonly length: number;
  /** Whether it went on when the run ended. */
  readonly isCut: boolean;
  /** From its beginning until all was back to normal; NaN where that did not come. */
  readonly recovered: number;
}

/** A single run with all that was stated in it. */
export interface Trace {
  readonly facts: readonly TracedFact[];
  /** When the run ended, in seconds. */
  readonly end: number;
  readonly values: RunValues;
  readonly outages: readonly TracedOutage[];
  /** Where the minutes of its outages went, and the names behind that. */
  readonly attributed: Attributed;
  readonly who: WhoIsWho;
}

const factsIn = (log: FactLog): TracedFact[] =>
  Array.from({ length: log.length }, (_, index) => {
    const { kind, time, numbers } = log.at(index);
    return { name: factNames[kind]!, time, numbers };
  });

const outagesIn = ({ count, began, length, cut, recovered }: Outages): TracedOutage[] =>
  Array.from({ length: count }, (_, index) => ({
    began: began[index]!,
    length: length[index]!,
    isCut: cut[index] === 1,
    recovered: recovered[index]!,
  }));

/** Makes a single run again, fact by fact, under the key that it had in its study. */
export const traceRun = (plan: Plan, settings: RunSettings, key: Key): Trace => {
  const who = whoIsWho(plan);
  const attribution = attributionOf(settings.rule, who);
  const columns = standardColumns(settings.rule);
  const { run, gauges, make } = prepareRuns(plan, settings, { columns, more: [attribution.fold] });
  const log = new FactLog();
  run.observe(log.append);
  make(key);
  const numbers = new Float64Array(columns.length);
  gauges.values(run, run.now, numbers, 0);
  const values = Object.fromEntries(
    columns.map(({ name }, index) => [name, numbers[index]]),
  ) as unknown as RunValues;
  return {
    facts: factsIn(log),
    end: run.now,
    values,
    outages: outagesIn(gauges.outages(run, run.now, settings.rule)),
    attributed: attribution.value(run.fold(attribution.fold.name), run.now),
    who,
  };
};

/** Makes a run again and asks somebody to look after each event. Who only looks changes nothing. Returns the run at its end. */
export const watchRun = (
  plan: Plan,
  settings: RunSettings,
  key: Key,
  look: (run: BackendRun) => void,
): BackendRun => {
  const run = createRun(createProgram(plan, []));
  run.start(key);
  run.advanceTo(0);
  const goesOn = (): boolean => {
    look(run);
    return !settings.untilQuiet || !isQuiet(run.context);
  };
  run.advanceWhile(goesOn, settings.horizon);
  return run;
};
