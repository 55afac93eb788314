import { expect, it } from "vitest";
import type { BoundRange } from "../../../src/plots/interval.ts";
import { interval } from "../../../src/plots/marks/interval.ts";
import { hasClass } from "../text-boxes.ts";

const drawn = (range: BoundRange, direction: "horizontal" | "vertical" = "horizontal") =>
  interval.draw(range, {
    along: (value) => (value > 0 ? 10 * value : Number.NaN),
    across: 7,
    ends: [0, 200],
    direction,
    tone: 1,
  });
const paths = (range: BoundRange, direction?: "vertical") =>
  drawn(range, direction).flatMap(({ properties }) => properties.d ?? []);
const dots = (range: BoundRange) => drawn(range).filter(({ tagName }) => tagName === "circle").length;

it("is a line with two caps and a dot", () => {
  const range = { estimate: 5, lower: 2, upper: 9 };
  expect(paths(range)).toEqual(["M20,7L90,7", "M20,2L20,12", "M90,2L90,12"]);
  expect(paths(range, "vertical")).toEqual(["M7,20L7,90", "M2,20L12,20", "M2,90L12,90"]);
  expect(dots(range)).toBe(1);
});

it("is never too short to be seen", () => {
  expect(paths({ estimate: 5, lower: 4.99, upper: 5.01 })[0]).toBe("M44.5,7L55.5,7");
  expect(paths({ estimate: 5, lower: 5, upper: 5 })[0]).toBe("M44.5,7L55.5,7");
});

it("an open end, or one that the axis cannot show, is an arrow", () => {
  expect(paths({ estimate: 5, lower: 2, upper: null })).toEqual([
    "M20,7L200,7",
    "M20,2L20,12",
    "M200,7L193,11L193,3Z",
  ]);
  expect(paths({ estimate: 5, lower: 0, upper: 9 })[1]).toBe("M0,7L7,3L7,11Z");
});

it("a mere bound is dashed, leads to the axis' beginning and has no dot", () => {
  const bound = { estimate: 0, lower: 0, upper: 9, isBound: true };
  expect(paths(bound)).toEqual(["M0,7L90,7", "M0,7L7,3L7,11Z", "M90,2L90,12"]);
  expect(hasClass(drawn(bound)[0]!, "dashed")).toBe(true);
  expect(dots(bound)).toBe(0);
  expect(paths({ ...bound, upper: 0.1 })[0]).toBe("M0,7L11,7");
});

it("of nothing there is nothing", () => {
  expect(drawn({ estimate: null, lower: null, upper: null })).toEqual([]);
});
