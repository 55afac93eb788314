import { expect, it } from "vitest";
import { choicesOf, lowAndHigh, valueAt } from "../../../src/experiment/vectors.ts";
import { refusals } from "../../support/vary.ts";

it("each of the values has the same share of the uniforms", () => {
  expect([0, 0.1, 0.5, 0.9, 1].map((u) => valueAt({ oneOf: [1, 2, 3] }, u))).toEqual([1, 1, 2, 3, 3]);
  expect(valueAt({ oneOf: ["1 h", true] }, 0.7)).toBe(true);
});

it("the first and the last are its low and its high", () => {
  expect(lowAndHigh({ oneOf: [3, 9, 1] })).toEqual([3, 1]);
  expect(choicesOf({ oneOf: [3, 9, 1] })).toEqual([3, 9, 1]);
});

it("a list of one, and lists of lists, are refused", () => {
  expect(refusals({ oneOf: [1] })).toHaveLength(1);
  expect(refusals({ oneOf: [1, [2]] })).toHaveLength(1);
});
