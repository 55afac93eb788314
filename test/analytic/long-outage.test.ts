import { expect, it } from "vitest";
import { chainOf } from "../../src/analytic/chain.ts";
import { outageOfAtLeast } from "../../src/analytic/long-outage.ts";
import { answersOf } from "../support/exact/chain.ts";
import { pairBehindRouter, primaryBackup } from "../support/exact/systems.ts";

const rates = { fails: 1 / 100, repairs: 1 / 10 };

// The error of the comparison falls with its step: about 8e-6 here.
it.each([
  ["a primary with a backup", primaryBackup({ ...rates, takesOver: 2, coverage: 0.9 })],
  ["a pair behind a router", pairBehindRouter({ ...rates, router: { fails: 1 / 200, repairs: 1 / 3 } })],
])("%s agrees with the delay equation solved step by step", (_, system) => {
  const { longOutage } = answersOf(system, { horizon: 200, longest: 3, step: 0.02 });
  expect((outageOfAtLeast(chainOf(system), 200, 3) as number) / longOutage).toBeCloseTo(1, 4);
  expect(Math.abs((outageOfAtLeast(chainOf(system), 200, 3.1) as number) / longOutage - 1)).toBeGreaterThan(
    0.005,
  );
});

it("an outage as long as the horizon is none; too many states are refused", () => {
  const chain = chainOf({ states: 251, moves: [[0, 1, 1]], down: [1] });
  expect(outageOfAtLeast(chainOf({ states: 2, moves: [[0, 1, 1]], down: [1] }), 5, 5)).toBe(0);
  expect(outageOfAtLeast(chain, 5, 1)).toHaveProperty("refused");
});
