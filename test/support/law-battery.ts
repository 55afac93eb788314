import { describe, expect, it } from "vitest";
import { createLaw, lawSchema } from "../../src/distributions/family.ts";
import type { Distribution } from "../../src/distributions/law.ts";
import { residual } from "../../src/kernel/law.ts";
import { chance } from "./chance.ts";

/** A law as a model file would give it, with what is known of it from elsewhere. */
export interface LawCase {
  readonly name: string;
  readonly yaml: unknown;
  readonly mean: number;
  readonly variance: number;
  /** P(T > t) by a formula that shares nothing with the code. */
  readonly survival: (t: number) => number;
  /** Pairs of a probability and the length that it lies below. */
  readonly quantiles?: readonly (readonly [p: number, t: number])[];
  /** An age that the law reaches, in seconds. */
  readonly age: number;
  /** Ages that hold an atom. */
  readonly atoms?: readonly number[];
}

/** The law that the YAML stands for. */
export const lawOf = (yaml: unknown): Distribution => createLaw(lawSchema().parse(yaml));

/** The paths and messages of a wrong law. */
export const mistakesIn = (yaml: unknown): string[] => {
  const { error } = lawSchema().safeParse(yaml);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`);
};

const draws = 20_000;

/** The largest distance that n draws keep with probability 1 − 1e-6 or more, atoms or not (Massart's bound). */
const distanceMax = Math.sqrt(Math.log(2 / 1e-6) / (2 * draws));

/** The largest distance between the share of draws above t and P(T > t), at each draw and just before it. */
const distance = (values: readonly number[], survival: (t: number) => number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  let worst = 0;
  sorted.forEach((value, i) => {
    if (value !== sorted[i + 1]) worst = Math.max(worst, Math.abs(1 - (i + 1) / draws - survival(value)));
    if (value !== sorted[i - 1])
      worst = Math.max(worst, Math.abs(1 - i / draws - survival(value * (1 - 1e-12) - 1e-200)));
  });
  return worst;
};

const sample = (seed: number, from: (exponential: number) => number): number[] => {
  const source = chance(seed);
  return Array.from({ length: draws }, () => from(source.exponential()));
};

/** Mean and variance from the independent survival function, on a grid that follows the law. */
const integrated = (law: Distribution, survival: (t: number) => number) => {
  let [first, second, before] = [0, 0, 0];
  for (let e = 0.005; e < 50; e += 0.005) {
    const t = law.inverseHazard(e);
    const middle = (before + t) / 2;
    const area = (t - before) * survival(middle);
    first += area;
    second += 2 * middle * area;
    before = t;
  }
  return { mean: first, variance: second - first * first };
};

const hazards = [1e-17, 1e-12, 1e-6, 1e-3, 0.01, 0.1, 0.3, 0.5, 0.7, 1, 1.5, 2, 3, 5, 10, 20, 50, 200, 690];

/** Runs the checks that every law has to pass. The statistical ones err with probability below 1e-5 in all, at fixed seeds. */
export const lawBattery = (cases: readonly LawCase[]): void => {
  describe.each(cases)("$name", ({ yaml, mean, variance, survival, quantiles = [], age, atoms = [] }) => {
    const law = lawOf(yaml);

    it("has the mean and variance of theory, and those of its own survival function", () => {
      expect(Math.abs(law.mean - mean)).toBeLessThanOrEqual(1e-9 * mean);
      expect(Math.abs(law.variance - variance)).toBeLessThanOrEqual(1e-9 * mean * mean + 1e-9 * variance);
      const { mean: first, variance: second } = integrated(law, survival);
      expect(Math.abs(first / mean - 1)).toBeLessThan(2e-3);
      expect(Math.abs(second - variance)).toBeLessThan(5e-3 * (variance + mean * mean));
    });

    it("agrees with the survival function of theory, and its hazard is the logarithm of it", () => {
      for (const p of [0.01, 0.2, 0.5, 0.8, 0.99]) {
        const t = law.quantile(p) * 1.0001;
        expect(law.survival(t)).toBeCloseTo(survival(t), 10);
        expect(Math.exp(-law.hazard(t))).toBeCloseTo(survival(t), 10);
      }
      expect([law.survival(0), law.hazard(0) >= 0]).toEqual([expect.closeTo(survival(0), 10), true]);
    });

    it("has the quantiles of theory", () => {
      for (const [p, t] of quantiles) expect(Math.abs(law.quantile(p) - t)).toBeLessThanOrEqual(1e-9 * t);
      for (const [p] of quantiles)
        expect(survival(law.quantile(p) * (1 + 1e-9))).toBeLessThanOrEqual(1 - p + 1e-8);
    });

    it("inverts its hazard in both tails", () => {
      let before = 0;
      for (const level of hazards) {
        const t = law.inverseHazard(level);
        expect(t).toBeGreaterThanOrEqual(before);
        expect(law.hazard(t * (1 + 1e-9)), `after H = ${level}`).toBeGreaterThanOrEqual(level * (1 - 1e-9));
        if (t > 0)
          expect(law.hazard(t * (1 - 1e-9)), `before H = ${level}`).toBeLessThanOrEqual(level * (1 + 1e-9));
        before = t;
      }
      expect(law.inverseHazard(0)).toBe(0);
      expect([law.hazard(Infinity), law.survival(Infinity)]).toEqual([Infinity, 0]);
      expect(law.hazard(law.inverseHazard(Infinity))).toBe(Infinity);
      expect(law.inverseHazard(Infinity)).toBeGreaterThanOrEqual(before);
    });

    it("never falls in hazard, and meets its atoms exactly", () => {
      const ages = hazards.map((level) => law.inverseHazard(level));
      const along = [0, ...ages, ...ages.map((t) => t * 1.01)].sort((a, b) => a - b).map(law.hazard);
      expect(along).toEqual(along.toSorted((a, b) => a - b));
      for (const atom of atoms) {
        const [below, at] = [law.hazard(atom * (1 - 2 ** -52)), law.hazard(atom)];
        expect(at).toBeGreaterThan(below);
        expect(law.inverseHazard(at === Infinity ? below + 5 : (at + below) / 2)).toBe(atom);
        expect(residual(law, atom, 1e-9), "an atom that was survived never comes back").toBe(
          at === Infinity ? 0 : law.inverseHazard(at + 1e-9) - atom,
        );
      }
    });

    it("draws lengths of its own law, and not of one 30 % shorter", () => {
      const values = sample(7, law.inverseHazard);
      expect(distance(values, survival)).toBeLessThan(distanceMax);
      expect(distance(values, (t) => survival(1.3 * t))).toBeGreaterThan(distanceMax);
      const meanDrawn = values.reduce((sum, value) => sum + value, 0) / draws;
      const margin = 5 * Math.sqrt(variance / draws);
      expect(Math.abs(meanDrawn - mean)).toBeLessThan(margin + 1e-9 * mean);
    });

    it("draws the rest of a life given its age, and not a whole one", () => {
      const values = sample(11, (exponential) => residual(law, age, exponential));
      const rest = (t: number) => survival(age + t) / survival(age);
      if (survival(age) === 0) return expect(values.every((value) => value === 0)).toBe(true);
      return expect(distance(values, rest)).toBeLessThan(distanceMax);
    });
  });
};

/** P(Z > z) for a standard normal score, by the series of Marsaglia (2004). */
export const normalTail = (z: number): number => {
  if (Math.abs(z) > 7) return z > 0 ? 0 : 1;
  let [sum, term] = [z, z];
  for (let i = 3; Math.abs(term) > 1e-17; i += 2) {
    term *= (z * z) / i;
    sum += term;
  }
  return 0.5 - (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
};

/** P(T > t) of a gamma law with a whole shape and scale 1. */
export const erlangTail = (shape: number, t: number): number => {
  let [sum, term] = [0, 1];
  for (let i = 0; i < shape; i++) {
    sum += term;
    term *= t / (i + 1);
  }
  return sum * Math.exp(-t);
};
