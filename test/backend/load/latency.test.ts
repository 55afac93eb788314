import { expect, it } from "vitest";
import { latencyOf, stationaryWait } from "../../../src/backend/load/latency.ts";

const atRest = { utilisation: 0, backlog: 0 };

it("one worker waits ρ/(1 − ρ) of a service, two ρ²/(1 − ρ²)", () => {
  for (const utilisation of [0.1, 0.5, 0.9, 0.98]) {
    const square = utilisation ** 2;
    const one = stationaryWait({ workers: 1, service: 3 }, utilisation);
    expect(one / ((3 * utilisation) / (1 - utilisation))).toBeCloseTo(1, 10);
    const two = stationaryWait({ workers: 2, service: 3 }, utilisation);
    expect(two / ((3 * square) / (1 - square))).toBeCloseTo(1, 10);
  }
});

it("of hundreds of workers, few wait until nearly all are busy; and the wait grows with the utilisation", () => {
  const many = { workers: 550, service: 1 };
  expect(stationaryWait(many, 0.8)).toBeLessThan(1e-6);
  let last = 0;
  for (let utilisation = 0.9; utilisation < 0.99; utilisation += 0.01) {
    const now = stationaryWait(many, utilisation);
    expect(now).toBeGreaterThan(last);
    last = now;
  }
});

it("is followed to 99 %, and beyond it only the backlog tells", () => {
  const one = { workers: 1, service: 1 };
  expect(stationaryWait(one, 0.99)).toBeCloseTo(99, 8);
  for (const utilisation of [1, 7, Number.POSITIVE_INFINITY])
    expect(stationaryWait(one, utilisation)).toBe(stationaryWait(one, 0.99));
  expect(latencyOf(one, { utilisation: 1, backlog: 50 })).toBeCloseTo(50 + 99 + 1, 8);
});

it("at rest it is the service, and without workers it never ends", () => {
  expect(latencyOf({ workers: 3, service: 0.25 }, atRest)).toBe(0.25);
  expect(latencyOf({ workers: 0, service: 0.25 }, atRest)).toBe(Number.POSITIVE_INFINITY);
});
