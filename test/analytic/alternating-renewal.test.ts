import { expect, it } from "vitest";
import { alternatingRenewal, type RenewalAnswer } from "../../src/analytic/alternating-renewal.ts";
import { createLaw } from "../../src/distributions/family.ts";
import { meanDowntime } from "../support/exact/renewal.ts";

const exponential = (mean: number) => createLaw({ kind: "exponential", mean });
const fixed = (value: number) => createLaw({ kind: "fixed", value });
const solved = (life: ReturnType<typeof fixed>, repair: ReturnType<typeof fixed>, horizon: number) =>
  alternatingRenewal({ life, repair }, horizon) as RenewalAnswer;

it("exponential laws have their closed form", () => {
  const [fails, repairs, horizon] = [1 / 500, 1 / 5, 2000];
  const share = fails / (fails + repairs);
  const exact = share * (horizon - (1 - Math.exp(-(fails + repairs) * horizon)) / (fails + repairs));
  const { timeDown, uncertainty, noOutage } = solved(exponential(500), exponential(5), horizon);
  expect(timeDown / exact).toBeCloseTo(1, 6);
  expect(uncertainty / exact).toBeLessThan(1e-3);
  expect(noOutage).toBeCloseTo(Math.exp(-4), 12);
});

it("repairs by a Weibull law agree with a Volterra equation solved elsewhere, and not with longer ones", () => {
  const repair = createLaw({ kind: "weibull", shape: 2, scale: 10 });
  const survival = (age: number) => Math.exp(-((age / 10) ** 2));
  const exact = meanDowntime(1 / 100, survival, { horizon: 600, reach: 60, step: 0.25 });
  const { timeDown } = solved(exponential(100), repair, 600);
  expect(timeDown / exact).toBeCloseTo(1, 5);
  expect(Math.abs(timeDown / (1.01 * exact) - 1)).toBeGreaterThan(0.005);
});

it("lives that wear, and fixed ones, are solved too", () => {
  const { timeDown, unavailability } = solved(fixed(500), fixed(5), 1500);
  expect(timeDown).toBeCloseTo(10, 6);
  expect(unavailability).toBeCloseTo(5 / 505, 12);
  const wear = createLaw({ kind: "weibull", shape: 3, scale: 500 });
  const young = solved(wear, exponential(5), 100);
  expect(young.noOutage).toBeCloseTo(Math.exp(-(0.2 ** 3)), 9);
  expect(young.timeDown).toBeLessThan(100 * young.unavailability);
});

it("what takes too long is refused in words", () => {
  const wear = createLaw({ kind: "weibull", shape: 3, scale: 500 });
  expect(alternatingRenewal({ life: wear, repair: fixed(1e-3) }, 1e6)).toHaveProperty("refused");
});
