import { expect, it } from "vitest";
import { chainOf } from "../../src/analytic/chain.ts";
import { halvings, passesFor, poissonSeries, uniformize } from "../../src/analytic/uniformization.ts";
import { single } from "../support/exact/systems.ts";

const [fails, repairs, horizon] = [1 / 500, 1 / 5, 300];
const chain = chainOf(single({ fails, repairs }));
const share = fails / (fails + repairs);
const gone = Math.exp(-(fails + repairs) * horizon);
const downtime = share * (horizon - (1 - gone) / (fails + repairs));

it("one server has its closed form, with and without its limit known", () => {
  for (const limit of [null, Float64Array.of(1 - share, share)]) {
    const { end, time } = uniformize(chain, horizon, limit)!;
    expect(end[1] / (share * (1 - gone))).toBeCloseTo(1, 9);
    expect(time[1] / downtime).toBeCloseTo(1, 9);
    expect(time[0] + time[1]).toBeCloseTo(horizon, 8);
  }
});

it("a wrong limit is never reached, and gives nothing when passes run out", () => {
  expect(uniformize(chain, horizon, Float64Array.of(0.5, 0.5), 20)).toBeNull();
  expect(passesFor(chain, horizon)).toBeGreaterThan(60);
});

it("a short step is one in which the chain moves about once", () => {
  expect(halvings(chain, 1)).toBe(0);
  expect((0.202 * 300) / 2 ** halvings(chain, 300)).toBeLessThan(1);
  expect(poissonSeries(0.5, 30).reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 15);
});
