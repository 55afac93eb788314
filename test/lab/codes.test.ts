import { expect, it } from "vitest";
import { CELL, CONDITION } from "../../src/lab/codes.ts";

it("each state has a number of its own that fits a byte, and a good one is 0", () => {
  for (const codes of [CONDITION, CELL]) {
    const numbers = Object.values(codes);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.every((number) => Number.isInteger(number) && number >= 0 && number < 256)).toBe(true);
  }
  expect([CONDITION.good, CELL.open]).toEqual([0, 0]);
});
