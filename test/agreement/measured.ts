import { type FactName, factNames } from "../../src/backend/facts.ts";
import type { Plan } from "../../src/backend/plan.ts";
import { createProgram, createRun } from "../../src/backend/program.ts";
import { runKey } from "../../src/experiment/replicate.ts";
import { seedKey } from "../../src/kernel/keys.ts";
import type { Estimate } from "../support/estimates.ts";
import type { Metric, Study } from "./cases/case.ts";

const HOUR = 3600;
const SERVED = factNames.indexOf("served");

/** What one run has counted so far; times in hours. */
interface Counts {
  down: boolean;
  since: number;
  /** Went down at; the outage may have lasted no time yet. */
  began: number;
  downtime: number;
  outages: number;
  longOutages: number;
  firstAt: number;
  /** How often each kind of fact was told, and each kind with each first number. */
  facts: Map<number, number>;
  /** When each kind of fact was told first. */
  firsts: Map<number, number>;
  told: { share: number; at: number };
}

const fresh = (): Counts => ({
  down: false,
  since: 0,
  began: 0,
  downtime: 0,
  outages: 0,
  longOutages: 0,
  firstAt: Infinity,
  facts: new Map(),
  firsts: new Map(),
  told: { share: 1, at: 0 },
});

/** Takes in a state that has lasted for some time: those that last no time do not count. */
const settle = (counts: Counts, study: Study, now: number): void => {
  const { told } = counts;
  if (now <= told.at) return;
  const down = told.share < study.threshold;
  if (down !== counts.down) {
    if (counts.down) leave(counts, study, told.at);
    else enter(counts, study, told.at);
    counts.down = down;
  }
  told.at = now;
};

const enter = (counts: Counts, { from, until }: Study, at: number): void => {
  counts.began = at;
  counts.firstAt = Math.min(counts.firstAt, at);
  if (at >= from && at < until) counts.outages++;
};

const leave = (counts: Counts, { from, until, longest }: Study, at: number): void => {
  counts.downtime += Math.max(0, Math.min(at, until) - Math.max(counts.began, from));
  const grown = counts.began + longest;
  if (grown <= at && grown >= from && grown < until) counts.longOutages++;
};

const keyOf = (kind: number, first: number): number => 1000 * (1 + kind) + first;

const countFact = (
  { facts, firsts }: Counts,
  { from, until }: Study,
  { kind, first, now }: { kind: number; first: number; now: number },
): void => {
  if (!firsts.has(kind)) firsts.set(kind, now);
  if (now < from || now >= until) return;
  for (const key of [kind, keyOf(kind, first)]) facts.set(key, (facts.get(key) ?? 0) + 1);
};

const readingOf = (metric: Metric, counts: Counts, { from, until, horizon }: Study): number => {
  const hours = until - from;
  if (metric === "unavailable") return counts.downtime / hours;
  if (metric === "outages") return counts.outages / hours;
  if (metric === "longOutages") return counts.longOutages / hours;
  if (metric === "noOutage") return counts.firstAt > horizon ? 1 : 0;
  if (metric === "untilFirst") return Math.min(counts.firstAt, horizon);
  const [what, name, first] = metric.split(":");
  const kind = factNames.indexOf(name as FactName);
  if (kind < 0) throw new Error(`no fact is called ${name}`);
  if (what === "noFact") return (counts.firsts.get(kind) ?? Infinity) > horizon ? 1 : 0;
  return (counts.facts.get(first === undefined ? kind : keyOf(kind, Number(first))) ?? 0) / hours;
};

/** Mean and standard error over runs of each metric asked for. */
export const measured = (
  plan: Plan,
  study: Study,
  metrics: readonly Metric[],
): ReadonlyMap<Metric, Estimate> => {
  const run = createRun(createProgram(plan, []));
  const counted = metrics.some((metric) => metric.includes(":"));
  let counts = fresh();
  run.observe((kind, time, first) => {
    const now = time / HOUR;
    if (kind !== SERVED) return counted ? countFact(counts, study, { kind, first, now }) : undefined;
    settle(counts, study, now);
    counts.told = { share: first, at: Math.max(counts.told.at, now) };
  });
  const values = new Map(metrics.map((metric) => [metric, new Float64Array(study.runs)]));
  for (let i = 0; i < study.runs; i++) {
    counts = fresh();
    run.start(runKey(seedKey(study.seed), "years", i));
    run.advanceTo(study.until * HOUR);
    settle(counts, study, study.until + 1e-9);
    if (counts.down) leave(counts, study, study.until);
    for (const [metric, list] of values) list[i] = readingOf(metric, counts, study);
  }
  return new Map([...values].map(([metric, list]) => [metric, estimateOf(list)]));
};

const estimateOf = (values: Float64Array): Estimate => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, standardError: Math.sqrt(squares / (values.length - 1) / values.length) };
};
