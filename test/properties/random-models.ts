import fc from "fast-check";
import { factNames } from "../../src/backend/facts.ts";
import type { Plan } from "../../src/backend/plan.ts";
import { type BackendRun, createProgram, createRun } from "../../src/backend/program.ts";
import { deriveKey, seedKey } from "../../src/kernel/keys.ts";
import { ModelError } from "../../src/model/reading/model-error.ts";
import { planOf } from "../support/plans.ts";
import { modelOf, type Size } from "./models.ts";
import { unsound } from "./soundness.ts";

const HOUR = 3600;

/** Numbers that models are made of; fewer and smaller ones make simpler models. */
export const numbers = fc.array(fc.nat(1_000_000), { minLength: 150, maxLength: 400, size: "max" });

/** The plan of a random model, or null when it breaks one of the few rules that the generator does not know. */
export const planFrom = (given: readonly number[], size: Size): Plan | null => {
  try {
    return planOf(modelOf(given, size));
  } catch (error) {
    if (error instanceof ModelError) return null;
    throw error;
  }
};

/** A run of a plan that has been started. */
const started = (plan: Plan, seed = "1"): BackendRun => {
  const run = createRun(createProgram(plan, []));
  run.start(deriveKey(seedKey(seed), 0, 0));
  return run;
};

/** What is wrong with a run at some instants up to a time in hours, or with the shares that it states. */
export const troublesOf = (plan: Plan, hours: number): string[] => {
  const run = started(plan);
  const served = factNames.indexOf("served");
  const troubles: string[] = [];
  run.observe((kind, time, share) => {
    if (kind === served && !(share >= 0 && share <= 1)) troubles.push(`at ${time} s the share is ${share}`);
  });
  for (let part = 0; part <= 12; part++) {
    run.advanceTo((part * hours * HOUR) / 12);
    troubles.push(...unsound(run.context));
  }
  return troubles;
};

const isSame = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

/** What of a run does not repeat itself: made again, saved and restored, forked. */
export const differences = (plan: Plan, hours: number): string[] => {
  const [middle, end] = [(hours * HOUR) / 2, hours * HOUR];
  const run = started(plan);
  run.advanceTo(middle);
  const saved = run.save();
  const fork = run.fork();
  run.advanceTo(end);
  const last = run.save();
  fork.advanceTo(end);
  const again = started(plan);
  again.advanceTo(end);
  const paused = isSame(again.save(), last);
  run.restore(saved);
  run.advanceTo(end);
  return [
    ...(paused ? [] : ["a second run, that did not pause, ends otherwise"]),
    ...(isSame(run.save(), last) ? [] : ["a run that was restored ends otherwise"]),
    ...(isSame(fork.save(), last) ? [] : ["a fork ends otherwise"]),
  ];
};

/** An overlay that nothing is in or needs, with a fault that strikes it by script. */
export const withIdleFault = (model: Readonly<Record<string, unknown>>): object => ({
  ...model,
  domains: { ...(model.domains as object), nothing: { kind: "overlay" } },
  faults: {
    ...(model.faults as object | undefined),
    idle: { kind: "crash", target: "nothing", at: ["7 h"], lasts: "1 h" },
  },
});

/** How much each occurrence of a fault changed, by the facts of a run up to a time in hours. */
export const changesBy = (plan: Plan, fault: string, hours: number): number[] => {
  const struck = factNames.indexOf("faultStruck");
  const index = plan.faults.findIndex(({ name }) => name === fault);
  const run = started(plan);
  const changes: number[] = [];
  run.observe((kind, _, which, changed) => {
    if (kind === struck && which === index) changes.push(changed);
  });
  run.advanceTo(hours * HOUR);
  return changes;
};
