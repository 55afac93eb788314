import { expect, it } from "vitest";
import { describeLaw } from "../../src/distributions/family.ts";
import { lawBattery, lawOf, mistakesIn } from "../support/law-battery.ts";

const between = (t: number) => Math.min(1, Math.max(0, (300 - t) / 240));

lawBattery([
  {
    name: "uniform from 1 to 5 min",
    yaml: { kind: "uniform", from: "1 min", to: "5 min" },
    mean: 180,
    variance: 240 ** 2 / 12,
    survival: between,
    quantiles: [[0.25, 120]],
    age: 200,
  },
]);

it("keeps small draws apart and never passes its upper bound", () => {
  const law = lawOf({ kind: "uniform", from: "0 s", to: "60 s" });
  expect(law.inverseHazard(1e-17)).toBeCloseTo(6e-16, 30);
  expect([law.inverseHazard(1000), law.hazard(60), law.quantile(1)]).toEqual([60, Infinity, 60]);
});

it("refuses bounds out of order", () => {
  expect(mistakesIn({ kind: "uniform", from: "5 min", to: "5 min" })).toEqual([
    "to: found 5 min; to must be above from, which is 5 min",
  ]);
});

it("speaks plainly", () => {
  expect(describeLaw({ kind: "uniform", from: 0, to: 60 })).toBe("uniform from 0 s to 1 min");
});
