import { expect, it } from "vitest";
import { describeLaw, lawSchema } from "../../src/distributions/family.ts";
import { residual } from "../../src/kernel/law.ts";
import { lawBattery, lawOf } from "../support/law-battery.ts";

lawBattery([
  {
    name: "shifted exponential",
    yaml: { kind: "shifted", by: "5 min", law: { kind: "exponential", mean: "10 min" } },
    mean: 900,
    variance: 600 ** 2,
    survival: (t) => (t < 300 ? 1 : Math.exp(-(t - 300) / 600)),
    quantiles: [[0.5, 300 + 600 * Math.LN2]],
    age: 200,
  },
  {
    name: "shifted list of lengths",
    yaml: { kind: "shifted", by: "1 min", law: { kind: "empirical", values: ["1 min", "2 min"] } },
    mean: 150,
    variance: 900,
    survival: (t) => (t < 120 ? 1 : t < 180 ? 0.5 : 0),
    age: 120,
    atoms: [120, 180],
  },
]);

it("meets its atoms in spite of rounding", () => {
  for (const [by, value] of [
    ["0.7 s", "0.1 s"],
    ["1.1 s", "2.2 s"],
    ["0.3 s", "1e-3 s"],
  ]) {
    const law = lawOf({ kind: "shifted", by, law: value });
    const end = law.inverseHazard(1);
    expect([law.hazard(end), residual(law, end, 0.1)]).toEqual([Infinity, 0]);
    expect(law.knots).toEqual([end]);
  }
});

it("speaks plainly", () => {
  const parameters = lawSchema().parse({
    kind: "shifted",
    by: "5 min",
    law: { kind: "exponential", mean: "1 h" },
  });
  expect(describeLaw(parameters)).toBe("5 min plus (exponential, mean 1 h)");
});
