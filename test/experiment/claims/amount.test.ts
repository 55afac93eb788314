import { expect, it } from "vitest";
import { amountIn, amountText, isShare, unitIn } from "../../../src/experiment/claims/amount.ts";
import { yearsScene } from "../../support/claimed.ts";

const read = (text: string, unit: string) => amountIn({ text, at: 0 }, unit);

it("an amount is read in the unit of what it is held against", () => {
  expect([read("1 %", "chance"), read("0.01", "chance"), read("99.95 %", "share")]).toEqual([
    0.01, 0.01, 0.9995,
  ]);
  expect([read("1 h 30 min", "s"), read("0", "s")]).toEqual([5400, 0]);
  expect([read("0.5", "1"), read("1k", "user-hours"), read("2 user-hours", "user-hours")]).toEqual([
    0.5, 1000, 2,
  ]);
});

it.each([
  ["5", "s", "needs a unit"],
  ["5 min", "chance", "a share is written"],
  ["5 %", "s", "a share stands where a duration belongs"],
  ["5 min", "1", "no unit"],
  ["120 %", "share", "at most 100 %"],
])("%s is no amount of the unit %s", (text, unit, words) => {
  expect(() => read(text, unit)).toThrow(words);
});

it("a plain number that is 1 at most is a share", () => {
  const units = ["availability", "outages", "downtime", "nothing"].map((name) => unitIn(yearsScene, name));
  expect(units).toEqual(["share", "1", "s", "1"]);
  expect([isShare("share"), isShare("chance"), isShare("1")]).toEqual([true, true, false]);
  expect([amountText(0.01, "chance"), amountText(300, "s"), amountText(2.5, "1")]).toEqual([
    "1 %",
    "5 min",
    "2.5",
  ]);
});
