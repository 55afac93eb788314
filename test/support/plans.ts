import type { FactName } from "../../src/backend/facts.ts";
import { factNames } from "../../src/backend/facts.ts";
import type { Plan } from "../../src/backend/plan.ts";
import { type BackendRun, createProgram, createRun } from "../../src/backend/program.ts";
import { deriveKey, seedKey } from "../../src/kernel/keys.ts";
import { compile } from "../../src/model/compile.ts";
import { modelSchema } from "../../src/model/model-schema.ts";
import { check } from "../../src/model/reading/check.ts";
import { readDocument } from "../../src/model/reading/document.ts";

/** The plan of a model given as plain data, read and checked as a file would be (JSON is YAML). */
export const planOf = (model: object): Plan => {
  const text = JSON.stringify({ version: 1, title: "A model of a test", ...model });
  return compile(check(readDocument("model.yaml", new TextEncoder().encode(text)), modelSchema));
};

/** A fact as tests read it. */
export interface ToldFact {
  readonly time: number;
  readonly name: FactName;
  readonly numbers: readonly number[];
}

/** A run that has been started, and the facts that it has told so far. */
export interface WatchedRun {
  readonly run: BackendRun;
  readonly facts: ToldFact[];
  /** The times of the facts of a name, in seconds; of those with this first number when one is given. */
  readonly times: (name: FactName, subject?: number) => number[];
}

/** Starts a run of a plan, keeping all facts. */
export const watch = (plan: Plan, seed = "1"): WatchedRun => {
  const run = createRun(createProgram(plan, []));
  const facts: ToldFact[] = [];
  run.observe((kind, time, ...numbers) => facts.push({ time, name: factNames[kind], numbers }));
  run.start(deriveKey(seedKey(seed), 0, 0));
  const times = (name: FactName, subject?: number) =>
    facts
      .filter((fact) => fact.name === name && (subject === undefined || fact.numbers[0] === subject))
      .map(({ time }) => time);
  return { run, facts, times };
};

/** A run of a plan up to a time in seconds, with its facts. */
export const watchUntil = (plan: Plan, until: number, seed = "1"): WatchedRun => {
  const watched = watch(plan, seed);
  watched.run.advanceTo(until);
  return watched;
};

/** The served share that facts told last up to a time, or 1 when none did. */
export const shareAt = (facts: readonly ToldFact[], time: number): number =>
  facts.filter((fact) => fact.name === "served" && fact.time <= time).at(-1)?.numbers[0] ?? 1;

/** The place of a component in a plan, by its name. */
export const placeOf = ({ components }: Plan, name: string): number =>
  components.findIndex((component) => component.name === name);
