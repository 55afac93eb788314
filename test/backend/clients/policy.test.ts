import { expect, it } from "vitest";
import { regularWait, wait, waitsInTurn } from "../../../src/backend/clients/policy.ts";

it("waits in turn lead from one to the next, and the last one to itself", () => {
  expect(
    waitsInTurn([
      [0, 60],
      [5, 5],
      [7, 9],
    ]),
  ).toEqual([[wait(0, 60, 1)], [wait(5, 5, 2)], [wait(7, 9, 2)]]);
  expect(wait(1, 2, 3, 0.5)).toMatchObject({ share: 0.5, from: 1, to: 2, byHand: false });
});

it("the longest regular wait is no user's", () => {
  const byHand = { ...wait(600, 900, 0), byHand: true };
  expect(regularWait([[wait(0, 60, 1)], [wait(0, 20, 0, 0.5), byHand]])).toBe(60);
  expect(regularWait([[byHand]])).toBe(0);
});
