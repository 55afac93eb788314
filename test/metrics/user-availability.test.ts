import { expect, it } from "vitest";
import { userAvailability } from "../../src/metrics/user-availability.ts";
import { jump, told } from "../support/told.ts";

it("weighs each moment by its users, and does not ask for a threshold", () => {
  const facts = [jump(0, 1, 100), jump(100, 0.9, 100), jump(200, 1, 300)];
  // A fact tells how many were online until then: 100 × 300 × 0.1 lost of 100 × 100 + 900 × 300.
  expect(told(userAvailability, facts, { end: 1000 })).toBeCloseTo(1 - 3000 / 280_000, 12);
});

it("is not a number without phones", () => {
  expect(told(userAvailability, [jump(100, 0)], { end: 1000 })).toBeNaN();
});
