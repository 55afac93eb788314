import { expect, it } from "vitest";
import { createLaw, describeLaw, lawSchema } from "../../src/distributions/family.ts";
import { residual } from "../../src/kernel/law.ts";
import { lawBattery, lawOf, mistakesIn } from "../support/law-battery.ts";

const values = [60, 120, 120, 300];

lawBattery([
  {
    name: "empirical with a tie",
    yaml: { kind: "empirical", values: ["5 min", "2 min", "1 min", "120 s"] },
    mean: 150,
    variance: (90 ** 2 + 2 * 30 ** 2 + 150 ** 2) / 4,
    survival: (t) => values.filter((value) => value > t).length / 4,
    quantiles: [
      [0.2, 60],
      [0.5, 120],
      [0.74, 120],
      [0.76, 300],
    ],
    age: 60,
    atoms: [60, 120, 300],
  },
  {
    name: "empirical with a zero",
    yaml: { kind: "empirical", values: ["0 s", "10 s"] },
    mean: 5,
    variance: 25,
    survival: (t) => (t < 0 ? 1 : t < 10 ? 0.5 : 0),
    age: 5,
    atoms: [10],
  },
]);

it("leaves after an atom only what is longer", () => {
  const law = lawOf({ kind: "empirical", values: ["1 min", "2 min", "2 min", "5 min"] });
  expect(residual(law, 59, 0.01)).toBe(1);
  expect(residual(law, 60, 0.01)).toBe(60);
  expect(residual(law, 120, 0.01)).toBe(180);
  expect(residual(law, 300, 0.01)).toBe(0);
});

it("accepts a file's column, which has to be read before a law is made", () => {
  const parameters = lawSchema().parse({ kind: "empirical", file: "repairs.csv", column: "minutes" });
  expect(describeLaw(parameters)).toBe("observed lengths from a file");
  expect(() => createLaw(parameters)).toThrow("have been read");
  expect(mistakesIn({ kind: "empirical", file: "repairs.csv" })).toEqual([
    ": found file; the law empirical is given by values, or file and column",
  ]);
  expect(mistakesIn({ kind: "empirical", values: [] })).toHaveLength(1);
});

it("speaks plainly", () => {
  const words = describeLaw({ kind: "empirical", values });
  expect(words).toBe("one of 4 observed lengths from 1 min to 5 min, median 2 min");
});
