import { expect, it } from "vitest";
import { axisFor, formatOf, thinned } from "../../src/plots/axis.ts";
import type { AxisKind } from "../../src/plots/axis-spec.ts";

const axis = (kind: AxisKind, values: readonly number[], isTight = false) =>
  axisFor({ spec: { kind, label: "" }, values, ends: [0, 600], direction: "horizontal", isTight });

it("a linear axis begins at zero and has round ends", () => {
  const { domain, place, ticks } = axis("linear", [3, 97]);
  expect(domain).toEqual([0, 100]);
  expect([place(0), place(50), place(100)]).toEqual([0, 300, 600]);
  expect(ticks.map(({ at }) => at)).toEqual([0, 20, 40, 60, 80, 100]);
  expect(axis("linear", [-5, 5]).place(0)).toBe(300);
});

it("each nine gets the same room, and zero has no place", () => {
  const { domain, place, ticks } = axis("nines", [0, 0.002, 0.4]);
  expect(domain).toEqual([0.001, 1]);
  expect(place(0.01)).toBeCloseTo(200, 9);
  expect(place(0.1)).toBeCloseTo(400, 9);
  expect(place(0)).toBeNaN();
  expect(ticks.map(({ label }) => label)).toEqual(["0.1 %", "1 %", "10 %", "100 %"]);
});

it("times are laid out by human times, tight or not; durations by the clock", () => {
  expect(axis("time", [100, 4000]).domain).toEqual([60, 28_800]);
  expect(axis("time", [100, 4000], true).domain).toEqual([100, 4000]);
  expect(axis("time", [100, 4000], true).ticks.map(({ label }) => label)).toEqual(["10 min", "1 h"]);
  expect(axis("duration", [7000]).domain).toEqual([0, 7200]);
});

it("nothing, and nothing above zero, still make an axis", () => {
  for (const kind of ["linear", "log", "share", "nines", "time", "duration"] as const)
    for (const values of [[], [0], [Number.NaN, Number.POSITIVE_INFINITY]]) {
      const { domain, place } = axis(kind, values);
      expect(domain[0]).toBeLessThan(domain[1]);
      expect(place(domain[1])).toBe(600);
    }
  expect(axis("share", [0.99, 1]).domain).toEqual([0, 1]);
});

it("labels that would touch are emptied evenly", () => {
  const ticks = [0, 1, 2, 3, 4].map((at) => ({ at, label: String(at) }));
  expect(
    thinned(
      ticks,
      (at) => 10 * at,
      () => 15,
    ).map(({ label }) => label),
  ).toEqual(["0", "", "2", "", "4"]);
  expect(formatOf({ kind: "share", label: "" })(0.5)).toBe("50 %");
});

it("a linear axis shows zero unless it says otherwise", () => {
  const domain = (showsZero?: boolean) =>
    axisFor({
      spec: { kind: "linear", label: "", ...(showsZero === undefined ? {} : { showsZero }) },
      values: [1, 1.6],
      ends: [0, 300],
      direction: "horizontal",
    }).domain;
  expect(domain()).toEqual([0, 1.6]);
  expect(domain(false)).toEqual([1, 1.6]);
});
