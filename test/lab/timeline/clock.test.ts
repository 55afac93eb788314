import { expect, it } from "vitest";
import { passing, usualPace } from "../../../src/lab/timeline/clock.ts";

it("shows a year within a minute, and a day within one", () => {
  expect(usualPace(8760 * 3600).calm * 60).toBeCloseTo(8760 * 3600, 6);
  expect(usualPace(86_400).calm).toBeCloseTo(1440, 9);
  expect(usualPace(100 * 8760 * 3600).calm).toBe(8760 * 3600);
  expect(usualPace(10).calm).toBe(1);
});

it("slows down at once in trouble, and speeds up again bit by bit", () => {
  const pace = { isPlaying: true, calm: 86_400, trouble: 60 };
  expect(passing(pace, 0.016, 0)).toBeCloseTo(0.96, 9);
  const later = [0, 0.5, 1, 1.5, 2, 3].map((calmFor) => passing(pace, 0.016, calmFor));
  expect(later).toEqual(later.toSorted((one, other) => one - other));
  expect(later.at(-1)).toBeCloseTo(86_400 * 0.016, 6);
});

it("does not catch up with a page that was hidden", () => {
  expect(passing({ isPlaying: true, calm: 10, trouble: 10 }, 3600, 10)).toBe(1);
});
