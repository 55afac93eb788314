import { expect, it } from "vitest";
import { runs } from "../../../src/experiment/stopping/runs.ts";
import { lookAt } from "./looks.ts";

const setting = { alternatives: 2, level: 0.95, most: 1000 };
const endOf = (wanted: number | number[]) => {
  const { first, next } = runs.create({ runs: wanted }, setting);
  return [first, next(lookAt([[], []], first))];
};

it("a number holds for all alternatives, a list has one for each; the budget is never passed", () => {
  expect(endOf(7)).toEqual([[7, 7], { ended: "runs" }]);
  expect(endOf([7, 5])).toEqual([[7, 5], { ended: "runs" }]);
  expect(endOf(1000)).toEqual([[1000, 1000], { ended: "runs" }]);
  expect(endOf([7, 1001])).toEqual([[7, 1000], { ended: "most-runs" }]);
});
