import { expect, it } from "vitest";
import { errorBudget } from "../../src/metrics/error-budget.ts";
import { jump, told } from "../support/told.ts";

it("is the share of the budget that the worst window spent", () => {
  const facts = [jump(10, 0), jump(15, 1), jump(110, 0), jump(125, 1)];
  const params = { window: 100, objective: 0.9 };
  expect(told(errorBudget, facts, { end: 200, params })).toBeCloseTo(1.5, 12);
  expect(told(errorBudget, facts, { end: 199, params })).toBeCloseTo(0.5, 12);
  expect(told(errorBudget, [], { end: 200, params })).toBe(0);
});
