import { expect, it } from "vitest";
import { deepest, wholeOf, windowAt } from "../../../src/lab/timeline/window.ts";

it("grows in a few steps, never beyond the horizon", () => {
  expect([0, 590, 1000, 5 * 3600, 80_000, 90_000].map((known) => wholeOf(known, 86_400))).toEqual([
    600,
    1800,
    1800,
    8 * 3600,
    86_400,
    86_400,
  ]);
});

it("stays within the run and around the moment", () => {
  expect(windowAt(1000, 0, 500)).toEqual({ from: 0, to: 1000 });
  expect(windowAt(4096, 1, 0)).toEqual({ from: 0, to: 1024 });
  expect(windowAt(4096, 1, 4096)).toEqual({ from: 3072, to: 4096 });
  expect(windowAt(4096, 1, 2000)).toEqual({ from: 1488, to: 2512 });
});

it("steps in until two minutes are in sight", () => {
  const year = 8760 * 3600;
  const { from, to } = windowAt(year, deepest(year), 5e6);
  expect(to - from).toBe(120);
  expect(deepest(60)).toBe(0);
});
