import { expect, it } from "vitest";
import { type Law, residual } from "../../src/kernel/law.ts";

const weibull: Law = { hazard: (age) => age * age, inverseHazard: Math.sqrt };
const fixed: Law = { hazard: (age) => (age < 30 ? 0 : Number.POSITIVE_INFINITY), inverseHazard: () => 30 };

it("the rest of a new life is the whole life", () => {
  expect(residual(weibull, 0, 4)).toBe(2);
});

it("the rest of a life spends the exponential at the pace of the hazard from its age on", () => {
  expect(residual(weibull, 3, 16)).toBe(2);
});

it("the rest of a fixed life is what is missing, and nothing once it is over", () => {
  expect([residual(fixed, 12, 0.1), residual(fixed, 30, 5)]).toEqual([18, 0]);
});
