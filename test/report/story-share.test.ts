import { expect, it } from "vitest";
import { levelOf, shareTold } from "../../src/report/story-share.ts";

it("a share is told with one decimal at most, and as none or all only where it is so", () => {
  expect([0, 0.066, 0.5028, 0.9514, 0.99423, 0.99999, 1].map(shareTold)).toEqual([
    "0 %",
    "6.6 %",
    "50.3 %",
    "95.1 %",
    "99.4 %",
    "more than 99.9 %",
    "100 %",
  ]);
  expect([1e-9, 4.9e-4, 5.1e-4].map(shareTold)).toEqual(["less than 0.1 %", "less than 0.1 %", "0.1 %"]);
});

it("a level is passed at its very share", () => {
  expect([0, 0.0099, 0.01, 0.5, 0.9999, 1].map(levelOf)).toEqual([0, 0, 1, 3, 6, 7]);
});
