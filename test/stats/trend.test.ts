import { expect, it } from "vitest";
import { observedFromStart } from "../../src/stats/observed-lengths.ts";
import { laplaceTest, laterBeginningsTest, powerLawTest } from "../../src/stats/trend.ts";
import { chance } from "../support/chance.ts";

it("Laplace's test has its closed form", () => {
  // Three events by 8, 9 and 10 of 10: (27 / 3 − 5) / (10 √(1 / 36)).
  const test = laplaceTest([{ times: [8, 9, 10], end: 10 }]);
  expect(test?.z).toBeCloseTo(4 / (10 / 6), 12);
  expect(test?.p).toBeCloseTo(0.0164, 4);
  expect(laplaceTest([{ times: [], end: 10 }])).toBeNull();
});

it("the test against a power of time has its closed form", () => {
  const test = powerLawTest([{ times: [5], end: 10 }]);
  expect(test?.statistic).toBeCloseTo(2 * Math.LN2, 12);
  // Chi-square with two degrees: P(X > 2 ln 2) = 1/2, so that nothing is less surprising.
  expect(test?.p).toBeCloseTo(1, 12);
  expect(powerLawTest([])).toBeNull();
});

it("the score test is that of two samples when there are two beginnings: the log-rank test", () => {
  // Lengths 1 and 3 from the first beginning, 2 and 4 from the second, all ended.
  // At 1: 2 of 4 at risk began later; at 2: 2 of 3; at 3: 1 of 2; at 4: 1 of 1.
  const expected = 2 / 4 + 2 / 3 + 1 / 2 + 1;
  const variance = 1 / 4 + 2 / 9 + 1 / 4;
  const test = laterBeginningsTest(observedFromStart([1, 3, 2, 4]), [0, 0, 1, 1]);
  expect(test?.z).toBeCloseTo((2 - expected) / Math.sqrt(variance), 12);
});

it("nothing can be told where all began at one time", () => {
  expect(laterBeginningsTest(observedFromStart([1, 2, 3]), [7, 7, 7])).toBeNull();
  expect(laterBeginningsTest(observedFromStart([1, 2], [0, 0]), [1, 2])).toBeNull();
});

/** Lives of 20 units, one after another until 10; their lengths shrink by a factor for each unit of time. */
const renewed = (seed: number, shrink: number) => {
  const source = chance(seed);
  const [lengths, ended, beginnings]: number[][] = [[], [], []];
  for (let unit = 0; unit < 20; unit++) {
    for (let now = 0; now < 10; ) {
      const life = source.exponential() ** 0.4 * Math.exp(-shrink * now);
      lengths.push(Math.min(life, 10 - now));
      ended.push(now + life <= 10 ? 1 : 0);
      beginnings.push(now);
      now += life;
    }
  }
  return laterBeginningsTest(observedFromStart(lengths, ended), beginnings);
};

it("wearing out is no drift, in 20 logs of which at most 5 may look like one, and shorter and shorter lives are", () => {
  // At p < 0.05 each: more than 5 of 20 has a chance of 3e-4.
  const found = (shrink: number) =>
    Array.from({ length: 20 }, (_, seed) => renewed(seed, shrink)).filter((test) => test!.p < 0.05).length;
  expect(found(0)).toBeLessThanOrEqual(5);
  expect(found(0.1)).toBe(20);
});
