import { expect, it } from "vitest";
import { describeLaw } from "../../src/distributions/family.ts";
import { residual } from "../../src/kernel/law.ts";
import { lawBattery, lawOf, mistakesIn } from "../support/law-battery.ts";

lawBattery([
  {
    name: "fixed at 25 min",
    yaml: "25 min",
    mean: 1500,
    variance: 0,
    survival: (t) => (t < 1500 ? 1 : 0),
    quantiles: [[0.5, 1500]],
    age: 600,
    atoms: [1500],
  },
]);

it("is what a plain duration means", () => {
  expect(lawOf({ kind: "fixed", value: "25 min" }).mean).toBe(lawOf("25 min").mean);
  expect(mistakesIn(25)).toEqual([": found 25; a duration needs a unit, for example 25 s, 25 min or 25 h"]);
});

it("leaves exactly the rest of its length at any age, and nothing afterwards", () => {
  const law = lawOf("10 s");
  for (const e of [1e-17, 1, 700])
    expect([0, 4, 10, 12].map((age) => residual(law, age, e))).toEqual([10, 6, 0, 0]);
});

it("may be over at once", () => {
  const law = lawOf("0 s");
  expect([law.mean, law.inverseHazard(1), law.hazard(0)]).toEqual([0, 0, Infinity]);
  expect(describeLaw({ kind: "fixed", value: 1500 })).toBe("always 25 min");
});
