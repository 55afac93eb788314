import { expect, it } from "vitest";
import { chainOf } from "../../src/analytic/chain.ts";
import { meanTimeToOutage, outageChance, untilOutage } from "../../src/analytic/first-outage.ts";
import { kOfN, pairBehindRouter, single } from "../support/exact/systems.ts";

it("a pair's mean time to its first outage is (3λ + μ) / 2λ², however large", () => {
  for (const fails of [1e-2, 1e-6, 1e-9]) {
    const pair = chainOf(kOfN({ servers: 2, needed: 1, crews: 2, fails, repairs: 0.1 }));
    expect((meanTimeToOutage(pair) as number) / ((3 * fails + 0.1) / (2 * fails * fails))).toBeCloseTo(1, 12);
  }
});

it("chances of an outage and of none both keep their digits", () => {
  const rare = outageChance(chainOf(single({ fails: 1e-12, repairs: 1 })), 1000);
  expect((rare as { some: number }).some / 1e-9).toBeCloseTo(1, 8);
  const sure = outageChance(chainOf(single({ fails: 0.05, repairs: 1 })), 1000);
  expect((sure as { none: number }).none / Math.exp(-50)).toBeCloseTo(1, 9);
});

it("an outage that holds at the start counts at once; one that cannot come takes for ever", () => {
  const down = chainOf({ states: 2, moves: [[0, 1, 1]], down: [0] });
  expect((outageChance(down, 1) as { none: number }).none).toBe(0);
  expect(meanTimeToOutage(down)).toBe(0);
  expect(meanTimeToOutage(chainOf({ states: 1, moves: [], down: [] }))).toBe(Number.POSITIVE_INFINITY);
  const router = { fails: 1, repairs: 1 };
  expect(untilOutage(chainOf(pairBehindRouter({ ...router, router }))).states).toBe(3);
});
