import { expect, it } from "vitest";
import { describeLaw, lawSchema } from "../../src/distributions/family.ts";
import { residual } from "../../src/kernel/law.ts";
import { lawBattery, lawOf, mistakesIn } from "../support/law-battery.ts";

const [quick, slow] = [
  { kind: "exponential", mean: "1 min" },
  { kind: "exponential", mean: "10 min" },
];

lawBattery([
  {
    name: "mixture of two exponentials",
    yaml: {
      kind: "mixture",
      of: [
        { weight: "75 %", law: quick },
        { weight: "25 %", law: slow },
      ],
    },
    mean: 195,
    variance: 2 * (0.75 * 60 ** 2 + 0.25 * 600 ** 2) - 195 ** 2,
    survival: (t) => 0.75 * Math.exp(-t / 60) + 0.25 * Math.exp(-t / 600),
    age: 120,
  },
  {
    name: "mixture with atoms",
    yaml: {
      kind: "mixture",
      of: [
        { weight: 1, law: "1 min" },
        { weight: 1, law: { kind: "uniform", from: "0 s", to: "2 min" } },
        { weight: 2, law: "3 min" },
      ],
    },
    mean: 120,
    variance: (60 ** 2 + 120 ** 2 / 3 + 2 * 180 ** 2) / 4 - 120 ** 2,
    survival: (t) => (t < 60 ? 0.25 : 0) + 0.25 * Math.min(1, Math.max(0, 1 - t / 120)) + (t < 180 ? 0.5 : 0),
    quantiles: [
      [0.3, 60],
      [0.6, 180],
    ],
    age: 60,
    atoms: [60, 180],
  },
]);

it("survives deep into its slowest part", () => {
  const law = lawOf({
    kind: "mixture",
    of: [
      { weight: 1, law: quick },
      { weight: 1, law: slow },
    ],
  });
  expect(law.hazard(600_000) / (1000 + Math.LN2)).toBeCloseTo(1, 13);
  expect(law.inverseHazard(1000 + Math.LN2) / 600_000).toBeCloseTo(1, 13);
});

it("leaves after an atom only what is longer", () => {
  const law = lawOf({
    kind: "mixture",
    of: [
      { weight: 1, law: "10 s" },
      { weight: 1, law: "20 s" },
    ],
  });
  expect([9, 10, 20].map((age) => residual(law, age, 0.01))).toEqual([1, 10, 0]);
});

it("reports the mistakes of its parts at their own paths, all of them", () => {
  const wrong = { kind: "uniform", from: "2 h", to: "1 h" };
  const of = [
    { weight: 1, law: { kind: "shifted", by: "1 min", law: wrong } },
    { weight: "30 %", law: wrong },
  ];
  expect(mistakesIn({ kind: "mixture", of }).map((text) => text.split(":")[0])).toEqual([
    "of.0.law.law.to",
    "of.1.law.to",
  ]);
  expect(mistakesIn({ kind: "mixture", of: [{ weight: 0, law: "1 s" }] })[0]).toContain("of.0.weight: ");
  expect(mistakesIn({ kind: "mixture", of: [{ weight: "120 %", law: "1 s" }] })[0]).toContain(
    "of.0.weight: ",
  );
  expect(mistakesIn({ kind: "mixture", of: [] })).toHaveLength(1);
});

it("speaks plainly", () => {
  const parameters = lawSchema().parse({
    kind: "mixture",
    of: [
      { weight: 3, law: "1 min" },
      { weight: 1, law: slow },
    ],
  });
  expect(describeLaw(parameters)).toBe("75 %: always 1 min; 25 %: exponential, mean 10 min");
});
