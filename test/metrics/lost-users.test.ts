import { expect, it } from "vitest";
import { shareLost } from "../../src/metrics/lost-users.ts";

const jumped = { from: 10, to: 20, before: 0.25, share: 1, ramped: 0 };
const ramped = { ...jumped, ramped: 1 };

it("before a jump the share is what it was", () => {
  expect(shareLost(jumped, 10, 20)).toBe(7.5);
  expect(shareLost(jumped, 12, 14)).toBe(1.5);
});

it("on a ramp the parts sum to the whole", () => {
  expect(shareLost(ramped, 10, 20)).toBe(3.75);
  expect(shareLost(ramped, 10, 13) + shareLost(ramped, 13, 20)).toBeCloseTo(3.75, 12);
});

it("no time loses nothing", () => {
  expect(shareLost(ramped, 15, 15)).toBe(0);
  expect(shareLost(ramped, 20, 10)).toBe(0);
});
