import { expect, it } from "vitest";
import { sideOf, togetherOf } from "../../../src/experiment/claims/side.ts";

const interval = (lower: number, upper: number) => ({
  estimate: (lower + upper) / 2,
  lower,
  upper,
  level: 0.95,
  n: 9,
});
const sides = (comparison: "<" | "<=" | ">" | ">=") =>
  (
    [
      [0, 4],
      [0, 5],
      [4, 6],
      [5, 9],
      [6, 9],
    ] as const
  ).map(([lower, upper]) => sideOf({ comparison, bound: 5 }, interval(lower, upper)));

it("a claim is met by a whole interval and not met by none of it; the bound itself fulfils <= and >= alone", () => {
  expect(sides("<")).toEqual(["met", "undecided", "undecided", "not-met", "not-met"]);
  expect(sides("<=")).toEqual(["met", "met", "undecided", "undecided", "not-met"]);
  expect(sides(">")).toEqual(["not-met", "not-met", "undecided", "undecided", "met"]);
  expect(sides(">=")).toEqual(["not-met", "undecided", "undecided", "met", "met"]);
});

it("open ends and refusals decide nothing that they do not say", () => {
  expect(sideOf({ comparison: "<", bound: 5 }, interval(1, Infinity))).toBe("undecided");
  expect(sideOf({ comparison: "<", bound: 5 }, { ...interval(6, 9), upper: Infinity })).toBe("not-met");
  expect(sideOf({ comparison: "<", bound: 5 }, { refused: "too few" })).toBe("undecided");
});

it("together claims hold when all do, and do not when one does not", () => {
  expect(togetherOf(["met", "met"])).toBe("met");
  expect(togetherOf(["met", "undecided"])).toBe("undecided");
  expect(togetherOf(["undecided", "not-met", "met"])).toBe("not-met");
});
