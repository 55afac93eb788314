import { expect, it } from "vitest";
import { chainOf } from "../../src/analytic/chain.ts";
import { longRunOf, MOST_STATES, outageRate, stationary } from "../../src/analytic/steady-state.ts";
import { kOfN } from "../support/exact/systems.ts";

const shares = (sketch: Parameters<typeof chainOf>[0]): Float64Array => {
  const found = stationary(chainOf(sketch));
  if ("refused" in found) throw new Error(found.refused);
  return found;
};

it("servers with crews have their birth–death shares, and not those of one crew fewer", () => {
  const system = { servers: 30, needed: 28, fails: 1 / 5000, repairs: 1 / 10 };
  const expected = (crews: number): number => {
    let [term, sum, down] = [1, 1, 0];
    for (let failed = 1; failed <= 30; failed++) {
      term *= ((31 - failed) * system.fails) / (Math.min(failed, crews) * system.repairs);
      sum += term;
      if (failed > 2) down += term;
    }
    return down / sum;
  };
  const chain = chainOf(kOfN({ ...system, crews: 2 }));
  const { unavailability, meanOutage } = longRunOf(chain, shares(kOfN({ ...system, crews: 2 })));
  expect(unavailability / expected(2)).toBeCloseTo(1, 12);
  expect(Math.abs(unavailability / expected(1) - 1)).toBeGreaterThan(0.1);
  expect(meanOutage).toBeGreaterThan(5);
});

it("30,000 states of very different rates are solved, to ten digits", () => {
  const n = 174;
  function* moves(): Generator<readonly [number, number, number]> {
    for (let a = 0; a < n; a++)
      for (let b = 0; b < n; b++) {
        const state = a * n + b;
        if (a + 1 < n) yield [state, state + n, 1e-3 * (n - 1 - a)];
        if (a > 0) yield [state, state - n, Math.min(a, 40) * 0.1];
        if (b + 1 < n) yield [state, state + 1, 1e-9 * (n - 1 - b)];
        if (b > 0) yield [state, state - 1, 1e-2];
      }
  }
  const found = shares({ states: n * n, moves: moves(), down: [] });
  let both = 0;
  for (let a = 0; a < n; a++) both += found[a * n + 1];
  let one = 0;
  for (let a = 0; a < n; a++) one += found[a * n];
  expect(both / one / (173 * 1e-7)).toBeCloseTo(1, 9);
  expect(found[n] / found[0] / (0.173 / 0.1)).toBeCloseTo(1, 9);
});

it("what is never repaired is down for good; where chance decides, or there is too much, it says so", () => {
  const ends = chainOf({ states: 2, moves: [[0, 1, 1]], down: [1] });
  expect(stationary(ends)).toEqual(Float64Array.of(0, 1));
  expect(longRunOf(ends, Float64Array.of(0, 1))).toMatchObject({ unavailability: 1, meanOutage: Infinity });
  expect(outageRate(ends, Float64Array.of(0, 1))).toBe(0);
  const moves = [
    [0, 1, 1],
    [0, 2, 1],
  ] as const;
  expect(stationary(chainOf({ states: 3, moves, down: [] }))).toHaveProperty("refused");
  const large = chainOf({ states: MOST_STATES + 1, moves: [], down: [] });
  expect(stationary(large)).toHaveProperty("refused");
});
