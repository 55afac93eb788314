import { expect, it } from "vitest";
import { boundAfterNone, clopperPearson, wilson } from "../../src/stats/proportion.ts";
import { coverage, leastCoverage } from "../support/coverage.ts";

it("gives Wilson's interval as in Newcombe (1998), 81 of 263 and 0 of 20", () => {
  const { estimate, lower, upper } = wilson({ successes: 81, n: 263 }, 0.95);
  expect([estimate, lower, upper].map((x) => x.toFixed(4))).toEqual(["0.3080", "0.2553", "0.3662"]);
  const none = wilson({ successes: 0, n: 20 }, 0.95);
  expect([none.lower, none.upper.toFixed(4)]).toEqual([0, "0.1611"]);
  expect(wilson({ successes: 29, n: 29 }, 0.95).upper).toBe(1);
});

it("gives Wilson's interval for numbers of runs that are not whole, between its neighbours", () => {
  const upper = [10, 10.5, 11].map((n) => wilson({ successes: 0.3 * n, n }, 0.95).upper);
  expect(upper).toEqual(upper.toSorted((a, b) => b - a));
});

it("gives the interval of Clopper and Pearson as in Newcombe (1998)", () => {
  const { lower, upper } = clopperPearson({ successes: 81, n: 263 }, 0.95);
  expect([lower, upper].map((x) => x.toFixed(4))).toEqual(["0.2527", "0.3676"]);
  const none = clopperPearson({ successes: 0, n: 20 }, 0.95);
  expect([none.lower, none.upper.toFixed(4)]).toEqual([0, "0.1684"]);
  expect(clopperPearson({ successes: 20, n: 20 }, 0.95).upper).toBe(1);
});

it("bounds what was never seen: 1 − 0.05^(1/n)", () => {
  for (const n of [1, 59, 10_000]) expect(boundAfterNone(n, 0.95)).toBeCloseTo(1 - 0.05 ** (1 / n), 14);
});

it("of none in many is the rule of 3/n one-sided, 3.69/n two-sided, 4.6/n at 99 %", () => {
  const n = 100_000;
  expect(n * boundAfterNone(n, 0.95)).toBeCloseTo(3, 2);
  expect(n * boundAfterNone(n, 0.99)).toBeCloseTo(4.605, 3);
  expect(n * clopperPearson({ successes: 0, n }, 0.95).upper).toBeCloseTo(3.689, 3);
});

it("refuses more successes than runs, and no runs", () => {
  expect(() => wilson({ successes: 3, n: 2 }, 0.95)).toThrow("from 0 to n");
  expect(() => clopperPearson({ successes: 0, n: 0 }, 0.95)).toThrow("above 0");
});

it("covers at its level (error probability 3e-5), which an interval of level 0.8 does not", () => {
  const count = (p: number, n: number, uniform: () => number) =>
    Array.from({ length: n }, uniform).filter((u) => u < p).length;
  const at = (level: number) =>
    coverage(1000, 0.2, ({ uniform }) => wilson({ successes: count(0.2, 100, uniform), n: 100 }, level));
  expect(at(0.95)).toBeGreaterThan(leastCoverage(0.95, 1000) - 0.02); // Wilson's own wobble at n = 100
  expect(at(0.8)).toBeLessThan(leastCoverage(0.95, 1000) - 0.02);
});
