import type { FactName } from "../backend/facts.ts";
import { factNames } from "../backend/facts.ts";
import type { Plan } from "../backend/plan.ts";
import { createProgram, createRun } from "../backend/program.ts";
import { isQuiet } from "../backend/quiet.ts";
import { FactLog } from "../kernel/fact-log.ts";
import type { Key } from "../kernel/keys.ts";
import type { Attributed } from "../metrics/attribution/attribution.ts";
import type { WhoIsWho } from "../metrics/attribution/who-is-who.ts";
import { createAttributedRunner, type RunSettings, type RunValues } from "./replicate.ts";
import { whoIsWho } from "./who-is-who.ts";

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
  /** Where the minutes of its outages went, and the names behind that. */
  readonly attributed: Attributed;
  readonly who: WhoIsWho;
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
  const who = whoIsWho(plan);
  return { facts, end: run.now, ...createAttributedRunner(plan, settings, who)(key), who };
};
