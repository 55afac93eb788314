import { expect, it } from "vitest";
import { answersOf } from "../support/exact/chain.ts";
import { singleServer, walked } from "../support/exact/closed.ts";
import { longOutage, meanDowntime } from "../support/exact/renewal.ts";
import { kOfN, single } from "../support/exact/systems.ts";
import { YEAR } from "./systems.ts";

const rates = { fails: 1 / 5000, repairs: 1 / 2 };

it("the chain of one server and its closed form give the same answers", () => {
  const closed = singleServer(rates, YEAR);
  const chain = answersOf(single(rates), YEAR);
  expect(chain.unavailability).toBeCloseTo(closed.unavailability, 12);
  expect(chain.downtime).toBeCloseTo(closed.downtime, 7);
  expect(chain.noOutage).toBeCloseTo(closed.noOutage, 10);
  expect(chain.longOutage).toBeCloseTo(closed.longOutage, 5);
});

it("renewal theory with exponential repairs gives the closed form of one server", () => {
  const closed = singleServer(rates, YEAR);
  const survival = (age: number) => Math.exp(-rates.repairs * age);
  expect(meanDowntime(rates.fails, survival, { horizon: 8760, reach: 60, step: 0.5 })).toBeCloseTo(
    closed.downtime,
    4,
  );
  expect(longOutage(rates.fails, survival, { ...YEAR, step: 0.5 })).toBeCloseTo(closed.longOutage, 6);
});

it("walking a chain jump by jump finds its chances of an outage and of a long one, not those of slower repairs", () => {
  const pair = (repair: number) =>
    kOfN({ servers: 2, needed: 1, crews: 1, fails: 1 / 500, repairs: 1 / repair });
  const found = walked(pair(10), { ...YEAR, walks: 10_000, seed: 1 });
  const [right, wrong] = [10, 12].map((repair) => answersOf(pair(repair), { ...YEAR, step: 0.25 }));
  for (const key of ["downtime", "noOutage", "longOutage"] as const) {
    // The error probability of each is 6e-5.
    const { mean, standardError } = found[key];
    expect(Math.abs(mean - right[key])).toBeLessThan(4 * standardError);
    expect(Math.abs(mean - wrong[key])).toBeGreaterThan(4 * standardError);
  }
});
