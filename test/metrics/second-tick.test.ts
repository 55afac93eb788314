import { expect, it } from "vitest";
import { secondTick } from "../../src/metrics/second-tick.ts";
import { told } from "../support/told.ts";

const facts = [
  [120, "secondTickWaits", 60, 50],
  [120, "secondTickWaits", 60, 99],
  [180, "secondTickWaits", 120, 99],
  [300, "secondTick", 60, 50, 210],
  [400, "secondTick", 60, 99, 281],
] as const;

it("is the delay of the worst minute, for half or 99 % of its messages", () => {
  expect(told(secondTick, facts, { end: 300, params: { percent: 50 } })).toBe(210);
  expect(
    told(secondTick, [...facts, [410, "secondTick", 120, 99, 231]], { end: 900, params: { percent: 99 } }),
  ).toBe(281);
});

it("a minute that waits at the end counts as long as it has waited, unless nothing waits any more", () => {
  expect(told(secondTick, facts, { end: 900, params: { percent: 99 } })).toBe(780);
  expect(
    told(secondTick, [...facts, [500, "messagesWait", 9, 0, 1]], { end: 900, params: { percent: 99 } }),
  ).toBe(281);
});
