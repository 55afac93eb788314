import { expect, it } from "vitest";
import { simulateUntil } from "../../src/experiment/until.ts";
import { load, PAIR } from "../model/model-text.ts";

const HOUR = 3600;
const rule = { threshold: 0.5, settling: 0 };
const study = { seed: "u", until: "first-outage", runs: 400, horizon: 1e6 * HOUR, rule } as const;
const single = load(PAIR).model("single");
const mean = (times: readonly number[]) => times.reduce((sum, time) => sum + time, 0) / times.length;

it("a single server's first outage is the end of its life; a pair's comes much later", () => {
  const times = simulateUntil(single, study);
  // 400 exponential lives: the mean is off by more than 4 standard errors with a probability below 1e-4.
  expect(Math.abs(mean(times) / (1000 * HOUR) - 1)).toBeLessThan(4 / Math.sqrt(400));
  // MTTF of a pair with one repairer: (3 l + m) / (2 l²) = 51,500 h.
  const pair = simulateUntil(load(PAIR).model(), study);
  expect(Math.abs(mean(pair) / (51_500 * HOUR) - 1)).toBeLessThan(4 / Math.sqrt(400));
});

it("a run that is cut off gives the horizon, and the others what they gave before", () => {
  const horizon = 500 * HOUR;
  const long = simulateUntil(single, { ...study, runs: 30 });
  const cut = simulateUntil(single, { ...study, runs: 30, horizon });
  expect(cut).toEqual(long.map((time) => Math.min(time, horizon)));
  expect(cut).toContain(horizon);
});

it("the time to a loss of data is that, not to an outage", () => {
  const text = `version: 1
title: Disks
services:
  chat:
    servers: 1
    fails:
      stop: { life: 10 h, ends: [{ kind: crash, repair: 1 h }] }
      disk: { life: 100 h, ends: [{ kind: data-loss, repair: 1 h }] }
`;
  const times = (until: "first-outage" | "data-loss") =>
    simulateUntil(load(text).model(), { ...study, until, runs: 2 }).map((time) => time / HOUR);
  expect([times("first-outage"), times("data-loss")]).toEqual([
    [10, 10],
    [100, 100],
  ]);
});

it("progress is told after each run", () => {
  const told: number[] = [];
  simulateUntil(single, { ...study, runs: 3 }, (done) => told.push(done));
  expect(told).toEqual([1, 2, 3]);
});
