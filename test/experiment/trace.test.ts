import { expect, it } from "vitest";
import { createRunner, runKey } from "../../src/experiment/replicate.ts";
import { traceRun } from "../../src/experiment/trace.ts";
import { seedKey } from "../../src/kernel/keys.ts";
import { planOf } from "../support/plans.ts";

const HOUR = 3600;
const crash = { life: { kind: "exponential", mean: "100 h" }, repair: { kind: "exponential", mean: "5 h" } };
const plan = planOf({ services: { chat: { servers: 1, crash } } });
const years = { rule: { threshold: 0.5, settling: 0 }, horizon: 1000 * HOUR, untilQuiet: false };
const key = runKey(seedKey("trace"), "years", 3);

it("a run that is made again has the values of its study, and its facts are those that made them", () => {
  const { facts, end, values } = traceRun(plan, years, key);
  expect(values).toEqual(createRunner(plan, years)(key));
  expect(end).toBe(1000 * HOUR);
  let down = 0;
  facts
    .filter(({ name }) => name === "served")
    .forEach(({ time, numbers: [share] }, index, all) => {
      if (share === 0) down += (all[index + 1]?.time ?? end) - time;
    });
  expect(values.downtime).toBeGreaterThan(0);
  expect(down).toBeCloseTo(values.downtime, 6);
});

it("facts have names and come in the order of time", () => {
  const { facts } = traceRun(plan, years, key);
  const times = facts.map(({ time }) => time);
  expect(times).toEqual(times.toSorted((one, other) => one - other));
  expect(facts.find(({ name }) => name === "componentFailed")?.numbers[0]).toBe(0);
});

it("another run is another story", () => {
  expect(traceRun(plan, years, runKey(seedKey("trace"), "years", 4)).facts).not.toEqual(
    traceRun(plan, years, key).facts,
  );
});

it("a replay's story ends with its trouble, in the trace as in the study", () => {
  const replayed = planOf({
    services: { chat: { servers: 1 } },
    faults: { cut: { kind: "crash", target: "chat-1", at: ["0 s"], lasts: "2 h" } },
  });
  const { facts, end, values } = traceRun(replayed, { ...years, untilQuiet: true }, key);
  expect([end, values.downtime]).toEqual([2 * HOUR, 2 * HOUR]);
  expect(facts.at(-1)?.time).toBe(2 * HOUR);
});
