import { expect, it } from "vitest";
import { isQuantity, scaled } from "../../../src/model/reading/scaling.ts";

it.each([
  [550, 2, 1100],
  [550, 1.1, 605],
  [550, 0.333, 183.15],
  [0.98, 0.5, 0.49],
  [0, 3, 0],
  ["550", 0.5, "275"],
  ["230k", 0.333, "76.59k"],
  ["40 min", 0.33, "13.2 min"],
  ["40min", 0.5, "20min"],
  [".5 h", 3, "1.5 h"],
  ["1e3 s", 1e-12, "1e-9 s"],
  ["1 h 30 min", 0.5, "0.5 h 15 min"],
  ["0.1 s", 3, "0.3 s"],
  ["1 s", 1 / 3, "0.333333333333333 s"],
  ["3k/s", 0.33, "0.99k/s"],
  ["12 per 2 h", 0.5, "6 per 2 h"],
  ["1 per 3 years", 0.5, "0.5 per 3 years"],
  ["20 %", 0.25, "5 %"],
  ["1200 USD/month", 1.5, "1800 USD/month"],
])("%s times %d is %s", (quantity, factor, product) => {
  expect(isQuantity(quantity)).toBe(true);
  expect(scaled(quantity, factor)).toBe(product);
});

it("what leaves the range of numbers is not scaled", () => {
  expect(scaled(1e300, 1e300)).toBeUndefined();
  expect(scaled("1e300 s", 1e300)).toBeUndefined();
  expect(scaled(1e-300, 1e-300)).toBeUndefined();
  expect(scaled("1 h 1e-300 s", 1e-300)).toBeUndefined();
});

it.each([
  "",
  "pair",
  "2 routers",
  "5 mn",
  "5 min later",
  "2014-02-22",
  "1.2.3",
  "about 5 min",
  "-5 min",
  `${"1".repeat(200)} s`,
  Number.POSITIVE_INFINITY,
  Number.NaN,
  null,
  true,
  [1],
  new Map(),
])("%s is no quantity", (value) => {
  expect(isQuantity(value as string)).toBe(false);
});
