import { expect, it } from "vitest";
import { answersOf } from "../support/exact/chain.ts";
import { exponentialOf, flowOf } from "../support/exact/linear.ts";
import { firstOutage, longRunOf, meanUntilOutage, stateAt } from "../support/exact/long-run.ts";
import { always, between, type Lengths, regenerative } from "../support/exact/regenerative.ts";
import { chainOf } from "../support/exact/states.ts";
import { kOfN, primaryBackup } from "../support/exact/systems.ts";

const [fails, repairs] = [1 / 50, 1 / 10];

/** A pair with one crew; the job's law is a clock of its own. */
const oneCrew = (lasts: Lengths) => {
  const chain = chainOf(0, {
    ways: (failed) => [[failed + 1, failed < 2 ? (2 - failed) * fails : 0]],
    down: (failed) => failed === 2,
  });
  return regenerative(chain, [{ states: [1, 2], lasts, ends: (failed) => [[failed - 1, 1]] }]);
};

/** An exponential law as lengths: the midpoints of 4,000 parts of equal chance. */
const exponentialLengths = (mean: number): Lengths =>
  Array.from({ length: 4000 }, (_, i) => [-mean * Math.log(1 - (i + 0.5) / 4000), 1 / 4000] as const);

it("the matrix exponential and its integral give those of one rate", () => {
  const { at, integral } = flowOf([[-2]], 3);
  expect(at[0][0]).toBeCloseTo(Math.exp(-6), 12);
  expect(integral[0][0]).toBeCloseTo((1 - Math.exp(-6)) / 2, 12);
  expect(
    exponentialOf([
      [0, 1],
      [0, 0],
    ]),
  ).toEqual([
    [1, 1],
    [0, 1],
  ]);
});

it("two ways to solve a chain agree on its long run and on its first year", () => {
  const chain = primaryBackup({ fails, repairs, takesOver: 1, coverage: 0.9 });
  const other = answersOf(chain, { horizon: 100, longest: 5, step: 0.05 });
  expect(longRunOf(chain).unavailable).toBeCloseTo(other.unavailability, 10);
  expect(firstOutage(chain, 100).noOutage).toBeCloseTo(other.noOutage, 10);
});

it("outages come as often as up times end, and long ones are a part of them", () => {
  const known = kOfN({ servers: 2, needed: 1, crews: 2, fails, repairs });
  const { unavailable, outages, longOutages } = longRunOf(known, 5);
  expect(unavailable).toBeCloseTo((10 / 60) ** 2, 12);
  // Both are in repair at 2/10 per hour while it is down.
  expect(outages).toBeCloseTo(unavailable / 5, 12);
  expect(longOutages).toBeCloseTo(outages * Math.exp(-1), 12);
});

it("a pair's mean time to its first outage is (3 λ + μ) / 2 λ², and it is alone or not at a time by binomial chance", () => {
  const known = kOfN({ servers: 2, needed: 1, crews: 2, fails, repairs });
  expect(meanUntilOutage(known)).toBeCloseTo((3 * fails + repairs) / (2 * fails ** 2), 8);
  const good = (repairs + fails * Math.exp(-(fails + repairs) * 7)) / (fails + repairs);
  expect(stateAt(known, 7)[1]).toBeCloseTo(2 * good * (1 - good), 10);
});

it("jobs of a fixed length give the closed form of a pair with one crew", () => {
  // Each job begins with one good: both are down for d − (1 − e^(−λd)) / λ of it; then maybe nobody fails for 1 / 2λ.
  const length = 10;
  const survives = Math.exp(-fails * length);
  const down = length - (1 - survives) / fails;
  const found = oneCrew(always(length));
  expect(found.unavailable).toBeCloseTo(down / (length + survives / (2 * fails)), 12);
  expect(found.outages).toBeCloseTo((1 - survives) / (length + survives / (2 * fails)), 12);
});

it("jobs of an exponential length give the chain's answers", () => {
  const known = longRunOf(kOfN({ servers: 2, needed: 1, crews: 1, fails, repairs }));
  const found = oneCrew(exponentialLengths(10));
  expect(found.unavailable / known.unavailable).toBeCloseTo(1, 2);
  expect(found.outages / known.outages).toBeCloseTo(1, 3);
});

it("the rule for lengths between two bounds has their mean and transform", () => {
  const lengths = between(4, 6);
  expect(lengths.reduce((sum, [hours, chance]) => sum + hours * chance, 0)).toBeCloseTo(5, 12);
  const transform = lengths.reduce((sum, [hours, chance]) => sum + Math.exp(-0.7 * hours) * chance, 0);
  expect(transform).toBeCloseTo((Math.exp(-2.8) - Math.exp(-4.2)) / 1.4, 12);
});
