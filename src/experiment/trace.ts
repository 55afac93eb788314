import type { FactName } from "../backend/facts.ts";
import { factNames } from "../backend/facts.ts";
import type { Plan } from "../backend/plan.ts";
import { createProgram, createRun } from "../backend/program.ts";
import { isQuiet } from "../backend/quiet.ts";
import { FactLog } from "../kernel/fact-log.ts";
import type { Key } from "../kernel/keys.ts";
import { createRunner, type RunSettings, type RunValues } from "./replicate.ts";

/** A fact by its name; its time in seconds. */
export interface TracedFact {
  readonly name: FactName;
  readonly time: number;
  readonly numbers: readonly number[];
}

/** A single run with all that was stated in it. */
export interface Trace {
  readonly facts: readonly TracedFact[];
  /** When the run ended, in seconds. */
  readonly end: number;
  readonly values: RunValues;
}

/** Makes a single run again, fact by fact, under the key that it had in its study. */
export const traceRun = (plan: Plan, settings: RunSettings, key: Key): Trace => {
  const run = createRun(createProgram(plan, []));
  const log = new FactLog();
  run.observe(log.append);
  run.start(key);
  const goesOn = settings.untilQuiet ? () => !isQuiet(run.context) : () => true;
  run.advanceWhile(goesOn, settings.horizon);
  const facts = Array.from({ length: log.length }, (_, index): TracedFact => {
    const { kind, time, numbers } = log.at(index);
    return { name: factNames[kind]!, time, numbers };
  });
  return { facts, end: run.now, values: createRunner(plan, settings)(key) };
};
