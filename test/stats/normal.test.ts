import { expect, it } from "vitest";
import { normalCdf, normalHazard, normalInverseHazard, normalQuantile } from "../../src/stats/normal.ts";

it.each([
  // to 18 digits, by an arbitrary-precision library
  [-3, 0.0013508099647481938],
  [10, 53.23128515051247],
  [37, 689.0305855768906],
  [50, 1254.83136113942],
])("has the hazard of the score %d, however far in a tail", (z, hazard) => {
  expect(normalHazard(z) / hazard).toBeCloseTo(1, 13);
  expect(normalInverseHazard(hazard) / z).toBeCloseTo(1, 13);
});

it("inverts the hazard from 1e-300 to 1e5", () => {
  for (let e = 1e-300; e < 1e5; e *= 3) expect(normalHazard(normalInverseHazard(e)) / e).toBeCloseTo(1, 11);
  expect([normalInverseHazard(0), normalInverseHazard(Infinity)]).toEqual([-Infinity, Infinity]);
});

it("has the tabled quantiles", () => {
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
  expect(normalQuantile(0.3)).toBeCloseTo(-0.5244005127080407, 14);
  expect(normalQuantile(1e-300)).toBeCloseTo(-37.0470962993612, 12);
  expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
  for (const p of [1e-20, 0.01, 0.5, 0.93, 0.999])
    expect(normalCdf(normalQuantile(p)) / p).toBeCloseTo(1, 13);
});
