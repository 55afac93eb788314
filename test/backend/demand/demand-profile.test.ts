import fc from "fast-check";
import { expect, it } from "vitest";
import { anyProfile, profileOf } from "../../support/profiles.ts";

const DAY = 86_400;
const MINUTE = 60;
const SETTINGS = { seed: 5, numRuns: 12 };

/** The area by midpoints of half minutes: jumps come at whole minutes, so that only curvature is lost. */
const riemann = (at: (time: number) => number, from: number, to: number): number => {
  let sum = 0;
  for (let time = from; time < to; time += 30) sum += at(time + 15) * 30;
  return sum;
};

it("the integral is the area, and parts of it add up", () => {
  fc.assert(
    fc.property(anyProfile, fc.integer({ min: 0, max: 12_000 }), (given, minutes) => {
      const { at, integral, most } = profileOf(given);
      const [from, to] = [minutes * MINUTE, minutes * MINUTE + 1.5 * DAY];
      const area = integral(from, to);
      expect(Math.abs(area - riemann(at, from, to))).toBeLessThan(1e-5 * most * DAY + 1e-9);
      const middle = from + 12_345.678;
      expect(Math.abs(integral(from, middle) + integral(middle, to) - area)).toBeLessThan(
        1e-9 * most * DAY + 1e-9,
      );
      expect(Math.abs(riemann((time) => 1.001 * at(time), from, to) - area)).toBeGreaterThan(
        5e-4 * area - 1e-9,
      );
    }),
    SETTINGS,
  );
});

it("long integrals add up over weeks and years", () => {
  fc.assert(
    fc.property(anyProfile, (given) => {
      const { integral, most } = profileOf(given);
      let sum = 0;
      for (let day = 0; day < 800; day++) sum += integral(day * DAY, (day + 1) * DAY);
      expect(Math.abs(integral(0, 800 * DAY) - sum)).toBeLessThan(1e-9 * most * 800 * DAY + 1e-9);
    }),
    { seed: 5, numRuns: 6 },
  );
});

const STEP = 20;

it("crossings are where a scan finds them, to the double", () => {
  let found = 0;
  fc.assert(
    fc.property(anyProfile, fc.integer({ min: 0, max: 41 }), fc.boolean(), (given, tenths, above) => {
      const { at, nextAbove, nextBelow } = profileOf(given);
      const [level, sign] = [tenths / 10 + 0.013, above ? 1 : -1];
      const is = (time: number) => sign * at(time) > sign * level;
      const next = (above ? nextAbove : nextBelow)(level, 1000);
      let scanned = 1000;
      while (scanned < 20 * DAY && !is(scanned)) scanned += STEP;
      expect(next).toBeLessThanOrEqual(scanned >= 20 * DAY ? Number.POSITIVE_INFINITY : scanned);
      if (next === Number.POSITIVE_INFINITY) return;
      expect(is(next)).toBe(true);
      if (next > 1000) expect(is(next - next * 2 ** -52)).toBe(false);
      if (next > 1000 && next < 20 * DAY) found++;
      // What the scan leaps over is a narrow top; it is one between two of its steps.
      if (scanned < 20 * DAY && scanned - next > STEP) expect(is(scanned - STEP)).toBe(false);
    }),
    { seed: 5, numRuns: 80 },
  );
  expect(found).toBeGreaterThan(8);
});

it("nothing is above most or below least, and both are reached; no rise is faster than the fastest", () => {
  fc.assert(
    fc.property(anyProfile, (given) => {
      const { at, most, least, fastestRise, nextAbove, nextBelow } = profileOf(given);
      let [highest, lowest, fastest] = [0, Number.POSITIVE_INFINITY, 0];
      for (let time = 0; time < 21 * DAY; time += 997) {
        highest = Math.max(highest, at(time));
        lowest = Math.min(lowest, at(time));
        fastest = Math.max(fastest, (at(time + 97) - at(time)) / 97);
      }
      expect(highest).toBeLessThanOrEqual(most * (1 + 1e-12));
      expect(lowest).toBeGreaterThanOrEqual(least * (1 - 1e-12) - 1e-15);
      expect(fastest).toBeLessThanOrEqual(fastestRise * (1 + 1e-9) + 1e-12);
      if (most > 0.01) expect(nextAbove(most * (1 - 1e-6), 0)).toBeLessThan(Number.POSITIVE_INFINITY);
      expect(nextBelow(least * (1 + 1e-6) + 1e-9, 0)).toBeLessThan(Number.POSITIVE_INFINITY);
      expect(nextAbove(most * (1 + 1e-12) + 1e-12, 0)).toBe(Number.POSITIVE_INFINITY);
      expect(nextBelow(least * (1 - 1e-12) - 1e-12, 0)).toBe(Number.POSITIVE_INFINITY);
    }),
    { seed: 5, numRuns: 12 },
  );
});

it("a goal on a certain evening is met once, New Year in each year on whatever day it falls", () => {
  const goal = profileOf({
    kind: "constant",
    events: [{ at: "2024-06-14 20:30", lasts: "10 min", factor: 1.35 }],
  });
  const kick = (165 * 24 + 20.5) * 3600;
  expect([goal.nextAbove(1.3, 0), goal.nextBelow(1.3, kick)]).toEqual([kick, kick + 600]);
  expect([goal.nextAbove(1.3, kick + 600), goal.most, goal.fastestRise]).toEqual([
    Number.POSITIVE_INFINITY,
    1.35,
    Number.POSITIVE_INFINITY,
  ]);
  // New Year tells only on a Sunday: a year has 365 days, so that it is a day later each time.
  const sundays = profileOf({
    kind: "constant",
    weekly: [1, 1, 1, 1, 1, 1, 1.5],
    turns: "0 s",
    events: [{ at: "01-01 00:00", lasts: "1 h", factor: 2 }],
  });
  expect(sundays.nextAbove(2.5, 0)).toBe(6 * 365 * DAY);
  expect(sundays.most).toBe(3);
});

it("a thousand years on it is the same, to the day", () => {
  const { nextAbove, at } = profileOf({ kind: "sinusoid", peak: "20:00", lowest: 0.4, highest: 1.6 });
  const late = 1000 * 365 * DAY;
  const morning = 4 * 3600;
  expect(nextAbove(1, late + morning) - late).toBeCloseTo(nextAbove(1, morning), 4);
  expect(at(late + 20 * 3600)).toBeCloseTo(1.6, 12);
  expect(nextAbove(1, morning)).toBeCloseTo(14 * 3600, 6);
});
