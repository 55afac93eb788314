import { expect, it } from "vitest";
import { distance, estimatesOf, longRunShare } from "../support/estimates.ts";
import { lognormalSurvival, longOutage, meanDowntime } from "../support/exact/renewal.ts";
import { planOf } from "../support/plans.ts";
import { YEAR } from "./systems.ts";

/** A right engine is further away than this with probability 6e-5, for each estimate. */
const FAR = 4;

const fails = 1 / 5000;
const serverWith = (repair: unknown) =>
  planOf({
    services: { chat: { servers: 1, crash: { life: { kind: "exponential", mean: "5000 h" }, repair } } },
  });

/**
 * One server, failing every 5,000 h, with repairs that are not exponential. In the long run it is down for mean repair /
 * (mean life + mean repair). The lognormal repair has median 4 h and 95 % below 9 h, so σ = ln(9/4) / 1.644854 and its mean
 * is 4 e^(σ²/2) = 4.51697 h.
 */
const cases = [
  {
    name: "always 5 h",
    model: { kind: "fixed", value: "5 h" },
    exact: { unavailability: 0.000999001, downtime: 8.748754, noOutage: 0.1734267, longOutage: 0.8264692 },
    derive: () => ({
      downtime: meanDowntime(fails, () => 1, { horizon: 8760, reach: 5 }),
      longOutage: longOutage(fails, () => 1, YEAR),
    }),
  },
  {
    name: "lognormal",
    model: { kind: "lognormal", median: "4 h", p95: "9 h" },
    exact: { unavailability: 0.000902579, downtime: 7.903855, noOutage: 0.1734267, longOutage: 0.7166998 },
    derive: () => {
      const survival = lognormalSurvival(4, 9);
      return {
        downtime: meanDowntime(fails, survival, { horizon: 8760, reach: 150, step: 0.5 }),
        longOutage: longOutage(fails, survival, YEAR),
      };
    },
  },
];

it.each(cases)("renewal theory gives the exact answers for a repair that is $name", ({ exact, derive }) => {
  const { downtime, longOutage } = derive();
  expect(downtime / exact.downtime).toBeCloseTo(1, 6);
  expect(longOutage / exact.longOutage).toBeCloseTo(1, 6);
  expect(Math.exp(-fails * 8760)).toBeCloseTo(exact.noOutage, 6);
});

it.each(cases)("a repair that is $name agrees with renewal theory, and not with the other one", (known) => {
  const plan = serverWith(known.model);
  const found = estimatesOf(plan, { runs: 10_000, seed: "renewal", ...YEAR });
  const longRun = longRunShare(plan, { runs: 200, seed: "renewal", from: 1000, until: 1_000_000 });
  const other = cases.find(({ name }) => name !== known.name)!.exact;
  for (const key of ["downtime", "noOutage", "longOutage"] as const)
    expect(Math.abs(distance(found[key], known.exact[key])), key).toBeLessThan(FAR);
  for (const key of ["downtime", "longOutage"] as const)
    expect(Math.abs(distance(found[key], other[key])), `canary ${key}`).toBeGreaterThan(FAR);
  expect(Math.abs(distance(longRun, known.exact.unavailability))).toBeLessThan(FAR);
  expect(Math.abs(distance(longRun, other.unavailability))).toBeGreaterThan(FAR);
});
