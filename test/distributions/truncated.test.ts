import { expect, it } from "vitest";
import { describeLaw, lawSchema } from "../../src/distributions/family.ts";
import { residual } from "../../src/kernel/law.ts";
import { lawBattery, lawOf, mistakesIn, normalTail } from "../support/law-battery.ts";

const exponential = { kind: "exponential", mean: "10 min" };
const ends = Math.exp(-0.5) - Math.exp(-2);

/** Mean of exp(sigma Z) given Z between two scores. */
const lognormalMean = (sigma: number, low: number, high: number) =>
  (Math.exp((sigma * sigma) / 2) * (normalTail(low - sigma) - normalTail(high - sigma))) /
  (normalTail(low) - normalTail(high));

const scores = [Math.log(0.1), Math.log(4)] as const;
const meanKept = lognormalMean(1, ...scores);
const squareKept = lognormalMean(2, ...scores);

lawBattery([
  {
    name: "truncated exponential",
    yaml: { kind: "truncated", from: "5 min", to: "20 min", law: exponential },
    mean: (900 * Math.exp(-0.5) - 1800 * Math.exp(-2)) / ends,
    variance:
      (Math.exp(-0.5) * (300 ** 2 + 2 * 300 * 600 + 2 * 600 ** 2) -
        Math.exp(-2) * (1200 ** 2 + 2 * 1200 * 600 + 2 * 600 ** 2)) /
        ends -
      ((900 * Math.exp(-0.5) - 1800 * Math.exp(-2)) / ends) ** 2,
    survival: (t) => Math.min(1, Math.max(0, (Math.exp(-t / 600) - Math.exp(-2)) / ends)),
    age: 400,
  },
  {
    name: "truncated lognormal",
    yaml: {
      kind: "truncated",
      from: "1 min",
      to: "40 min",
      law: { kind: "lognormal", median: "10 min", sigma: 1 },
    },
    mean: 600 * meanKept,
    variance: 600 ** 2 * (squareKept - meanKept ** 2),
    survival: (t) => {
      const z = t > 0 ? Math.log(t / 600) : -9;
      const [low, high] = scores.map(normalTail) as [number, number];
      return Math.min(1, Math.max(0, (normalTail(z) - high) / (low - high)));
    },
    age: 500,
  },
  {
    name: "truncated below only",
    yaml: { kind: "truncated", from: "5 min", law: exponential },
    mean: 900,
    variance: 600 ** 2,
    survival: (t) => (t < 300 ? 1 : Math.exp(-(t - 300) / 600)),
    age: 400,
  },
  {
    name: "truncated list of lengths, with atoms on both bounds",
    yaml: {
      kind: "truncated",
      from: "2 s",
      to: "4 s",
      law: { kind: "empirical", values: ["1 s", "2 s", "3 s", "4 s", "5 s"] },
    },
    mean: 3,
    variance: 2 / 3,
    survival: (t) => [2, 3, 4].filter((value) => value > t).length / 3,
    quantiles: [
      [0.3, 2],
      [0.5, 3],
      [0.7, 4],
    ],
    age: 2,
    atoms: [2, 3, 4],
  },
]);

it("meets an atom at exactly its own hazard", () => {
  const values = ["1 s", "2 s", "3 s", "4 s", "5 s", "6 s", "7 s"];
  const law = lawOf({ kind: "truncated", to: "6 s", law: { kind: "empirical", values } });
  for (const atom of [1, 2, 3, 4, 5]) {
    expect(law.inverseHazard(law.hazard(atom))).toBe(atom);
    expect(residual(law, atom, 0.01)).toBe(1);
  }
});

it("is uniform again when a uniform is cut", () => {
  const law = lawOf({ kind: "truncated", from: "1 min", law: { kind: "uniform", from: "0 s", to: "3 min" } });
  for (const p of [0.1, 0.5, 0.9]) expect(law.quantile(p)).toBeCloseTo(60 + 120 * p, 9);
  expect(law.mean).toBeCloseTo(120, 8);
});

it("keeps its digits in a far tail", () => {
  const law = lawOf({ kind: "truncated", from: "500 min", to: "600 min", law: exponential });
  const tail = (t: number) => Math.exp(50 - t / 600) - Math.exp(-10);
  for (const t of [30_001, 33_000, 35_990])
    expect(law.survival(t)).toBeCloseTo(tail(t) / (1 - Math.exp(-10)), 12);
  expect(law.inverseHazard(800)).toBeCloseTo(36_000, 8);
});

it("refuses bounds that leave nothing, and none at all", () => {
  const never = { kind: "uniform", from: "1 h", to: "2 h" };
  expect(mistakesIn({ kind: "truncated", to: "30 min", law: never })).toEqual([
    ": nothing is left: the law (uniform from 1 h to 2 h) never lies between 0 s and 30 min",
  ]);
  expect(mistakesIn({ kind: "truncated", from: "3 h", law: never })).toHaveLength(1);
  expect(mistakesIn({ kind: "truncated", from: "3 h", to: "1 h", law: never })).toEqual([
    "to: found 1 h; to must not be below from, which is 3 h",
  ]);
  expect(mistakesIn({ kind: "truncated", law: never })).toEqual([
    ": found nothing; the law truncated is given by from, or to, or from and to",
  ]);
});

it("speaks plainly", () => {
  const words = describeLaw(lawSchema().parse({ kind: "truncated", to: "1 h", law: exponential }));
  expect(words).toBe("(exponential, mean 10 min) given that it is not above 1 h");
});
