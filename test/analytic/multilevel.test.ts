import { expect, it } from "vitest";
import { chainOf, incoming } from "../../src/analytic/chain.ts";
import { iterate } from "../../src/analytic/multilevel.ts";

/** Two kinds of parts that fail and are repaired independently: the shares are products. */
const n = 40;
const kinds = [
  { fails: 1e-9, repairs: 1e-2 },
  { fails: 1e-3, repairs: 1e-3 },
];

function* moves(): Generator<readonly [number, number, number]> {
  for (let state = 0; state < n * n; state++)
    for (const [kind, { fails, repairs }] of kinds.entries()) {
      const stride = kind === 0 ? 1 : n;
      const failed = Math.floor(state / stride) % n;
      if (failed + 1 < n) yield [state, state + stride, (n - 1 - failed) * fails];
      if (failed > 0) yield [state, state - stride, failed * repairs];
    }
}

const chain = chainOf({ states: n * n, moves: moves(), down: [] });
const inflow = { ...incoming(chain), states: n * n, exit: chain.exit };

it("a stiff chain of 1,600 states comes to its binomial shares", () => {
  const flat = new Float64Array(n * n).fill(1 / (n * n));
  const { shares, worst } = iterate(inflow, flat, { tolerance: 1e-10, most: 60 });
  expect(worst).toBeLessThan(1e-10);
  const odds = 1e-7;
  expect(shares[2] / shares[0] / ((odds * odds * 39 * 38) / 2)).toBeCloseTo(1, 8);
  expect(shares[n * 20] / shares[n * 19]).toBeCloseTo(20 / 20, 8);
});

it("one cycle is not enough, and it says so", () => {
  const flat = new Float64Array(n * n).fill(1 / (n * n));
  expect(iterate(inflow, flat, { tolerance: 1e-10, most: 1 }).worst).toBeGreaterThan(1e-6);
});
