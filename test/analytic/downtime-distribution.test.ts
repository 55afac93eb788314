import { expect, it } from "vitest";
import { chainOf } from "../../src/analytic/chain.ts";
import { downtimeBeyond } from "../../src/analytic/downtime-distribution.ts";
import { single } from "../support/exact/systems.ts";

/** P(downtime > y): a Poisson number of outages by the up time horizon − y, whose lengths sum to more than y. */
const beyond = (fails: number, repairs: number, horizon: number, y: number): number => {
  const mean = fails * (horizon - y);
  let [sum, weight, term, fewer] = [0, Math.exp(-mean), Math.exp(-repairs * y), 0];
  for (let n = 1; n < 300; n++) {
    weight *= mean / n;
    fewer += term;
    sum += weight * fewer;
    term *= (repairs * y) / n;
  }
  return sum;
};

it("one server's downtime has its closed form, small chances too, and not that of slower repairs", () => {
  const lengths = [0.5, 3, 30];
  const chain = chainOf(single({ fails: 1 / 500, repairs: 1 / 2 }));
  const found = downtimeBeyond(chain, 8760, lengths) as number[];
  lengths.forEach((y, i) => {
    expect(Math.abs(found[i] / beyond(1 / 500, 1 / 2, 8760, y) - 1)).toBeLessThan(2e-6);
    if (y > 3) expect(Math.abs(found[i] / beyond(1 / 500, 1 / 2.2, 8760, y) - 1)).toBeGreaterThan(1e-5);
  });
  const rare = downtimeBeyond(chainOf(single({ fails: 1e-9, repairs: 1 })), 8760, [3]) as number[];
  expect(Math.abs(rare[0] / beyond(1e-9, 1, 8760, 3) - 1)).toBeLessThan(2e-6);
});

it("too many states are refused in words", () => {
  expect(downtimeBeyond(chainOf({ states: 151, moves: [], down: [] }), 1, [0.5])).toHaveProperty("refused");
});
