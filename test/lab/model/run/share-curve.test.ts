import { expect, it } from "vitest";
import { fewer, ShareCurve } from "../../../../src/lab/model/run/share-curve.ts";

it("jumps stand upright, and lines are slanted", () => {
  const curve = new ShareCurve();
  curve.hear(0, 1, 0);
  curve.hear(10, 0, 0);
  curve.hear(20, 0, 0);
  curve.hear(30, 0.5, 1);
  expect(curve.curve(40, 100)).toEqual({
    times: [0, 10, 10, 20, 30, 40],
    values: [1, 1, 0, 0, 0.5, 0.5],
  });
});

it("of several jumps of an instant the last one counts", () => {
  const curve = new ShareCurve();
  for (const share of [1, 0.9, 0.2]) curve.hear(0, share, 0);
  for (const share of [0.1, 0.7]) curve.hear(5, share, 0);
  expect(curve.curve(5, 100)).toEqual({ times: [0, 0, 5, 5], values: [1, 0.2, 0.2, 0.7] });
});

it("a curve with fewer points keeps its extremes, its ends, and each stretch of its course", () => {
  const times = Array.from({ length: 50_000 }, (_, at) => at);
  const values = times.map((at) => (at === 31_234 ? 0 : at === 777 ? 2 : 1 + (at % 2) / 100));
  const { times: kept, values: drawn } = fewer({ times, values }, 600);
  expect(kept.length).toBeLessThanOrEqual(600);
  expect(kept.length).toBeGreaterThan(200);
  expect([kept[0], kept.at(-1)]).toEqual([0, 49_999]);
  expect([Math.min(...drawn), Math.max(...drawn)]).toEqual([0, 2]);
  expect(kept).toEqual(kept.toSorted((one, other) => one - other));
  expect(Math.max(...kept.slice(1).map((time, at) => time - kept[at]!))).toBeLessThan(1000);
});

it("it needs no more room the longer a run is, and keeps every deep fall", () => {
  const curve = new ShareCurve();
  const falls = Array.from({ length: 40 }, (_, at) => 2500 * at + 1000);
  for (let at = 0; at < 100_000; at++) curve.hear(at, falls.includes(at) ? at / 1e6 : 1, 0);
  const { times, values } = curve.curve(100_000, 600);
  expect(times.length).toBeLessThanOrEqual(600);
  expect(values.filter((value) => value < 0.5)).toHaveLength(2 * falls.length);
  const busy = new ShareCurve();
  for (let at = 0; at < 40_000; at++) busy.hear(at, falls.includes(at) ? 0 : 1 - (at % 3) / 100, 0);
  const busyCurve = busy.curve(40_000, 600);
  expect(busyCurve.times.length).toBeLessThanOrEqual(600);
  expect(busyCurve.values.filter((value) => value === 0).length).toBeGreaterThanOrEqual(16);
});
