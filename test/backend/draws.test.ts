import { expect, it } from "vitest";
import { drawLength, happens } from "../../src/backend/draws.ts";
import { createProgram, createRun } from "../../src/backend/program.ts";
import { deriveKey, seedKey } from "../../src/kernel/keys.ts";
import { planOf } from "../support/plans.ts";

const scheme = {
  kind: "primary-backup",
  takeover: { kind: "uniform", from: "10 s", to: "20 s" },
  coverage: "50 %",
};
const started = () => {
  const plan = planOf({ services: { chat: { servers: 2, scheme } } });
  const run = createRun(createProgram(plan, []));
  run.start(deriveKey(seedKey("1"), 0, 0));
  return { context: run.context, seat: plan.seats[0] };
};

it("lengths come from their law, one draw after another", () => {
  const { context, seat } = started();
  const lengths = Array.from({ length: 1000 }, () => drawLength(context, seat.takes!));
  expect(lengths.every((length) => length >= 10 && length <= 20)).toBe(true);
  expect(new Set(lengths).size).toBe(1000);
  // The standard error of the mean is 10 / √12,000; 4 of them are passed with probability 6e-5.
  expect(Math.abs(lengths.reduce((a, b) => a + b) / 1000 - 15)).toBeLessThan(0.37);
});

it("what has probability 0 never happens, 1 always, and p in its share of cases", () => {
  const { context, seat } = started();
  const stream = seat.works;
  const count = (probability: number) =>
    Array.from({ length: 2000 }, () => happens(context, probability, stream)).filter(Boolean).length;
  expect([count(0), count(1)]).toEqual([0, 2000]);
  // Four standard deviations of a binomial count: probability 6e-5.
  expect(Math.abs(count(0.3) - 600)).toBeLessThan(82);
});
