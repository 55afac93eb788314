import { expect, it } from "vitest";
import {
  compareResult,
  compile,
  conduct,
  createProgram,
  createRun,
  createRunner,
  experimentSchema,
  inlineExecutor,
  loadModel,
  ModelError,
  noLedger,
  runKey,
  StudyWorker,
  seedKey,
  simulateYears,
  studyOf,
  traceRun,
  version,
} from "../src/index.ts";

const text = `
version: 1
title: A server and a spare
services:
  chat:
    servers: 1
    scheme: { kind: load-shared, needed: 1 }
    crash: { life: { kind: exponential, mean: 1000 h }, repair: 10 h }
    cost: 100 USD/month
faults:
  cut: { kind: crash, target: chat-1, lasts: 4 h }
designs:
  spare:
    set: { services.chat.servers: 2 }
`;

const load = (yaml = text) =>
  loadModel("server.yaml", new TextEncoder().encode(yaml), () => new Uint8Array());
const rule = { threshold: 0.5, settling: 0 };

it("a model is loaded from bytes and run, by years and one by one", () => {
  const model = load().model();
  const { downtime } = simulateYears(model, { seed: "one", years: 3, rule });
  const run = createRunner(compile(model), { rule, horizon: 8760 * 3600, untilQuiet: false });
  const again = [0, 1, 2].map((year) => run(runKey(seedKey("one"), "years", year)).downtime);
  expect(again).toEqual(downtime);
  expect(new Set(downtime).size).toBe(3);
});

it("a run can be looked at from outside and told fact by fact", () => {
  const plan = compile(load().model());
  const key = seedKey("one");
  const run = createRun(createProgram(plan, []));
  const times: number[] = [];
  run.observe((_, time) => times.push(time));
  run.start(key);
  run.advanceTo(8760 * 3600);
  const { facts, end } = traceRun(plan, { rule, horizon: 8760 * 3600, untilQuiet: false }, key);
  expect(end).toBe(8760 * 3600);
  expect(facts.map(({ time }) => time)).toEqual(times);
  expect(times.length).toBeGreaterThan(2);
});

it("designs are compared without threads or files", async () => {
  const experiment = experimentSchema.parse({
    version: 1,
    title: "Does a spare help?",
    model: "server.yaml",
    replay: { fault: "cut" },
    designs: ["as-built", "spare"],
    seed: "one",
    runs: 20,
  });
  const study = studyOf(experiment, load());
  const conducted = await conduct(study, {
    executor: inlineExecutor(new StudyWorker(study)),
    ledger: noLedger,
    watch: { calibrating: () => {}, simulating: () => {}, looked: () => {} },
  });
  const result = compareResult(conducted);
  expect(result.version).toBe(version);
  expect(result.alternatives.map(({ name, longer }) => [name, longer[0]!.chance.estimate])).toEqual([
    ["as-built", 1],
    ["spare", 0],
  ]);
});

it("a mistake in a model is a ModelError with its place", () => {
  expect(() => load(text.replace("10 h", "10"))).toThrow(ModelError);
});
