import { expect, it } from "vitest";
import { timeAxis } from "../../../src/plots/tracks/space.ts";
import { drawStackTrack, layersOf } from "../../../src/plots/tracks/stack.ts";
import { hasClass } from "../text-boxes.ts";

const track = {
  kind: "stack",
  label: "phones",
  times: [0, 100],
  parts: [
    { label: "connected", pattern: 0, values: [60, 20] },
    { label: "trying", pattern: 1, values: [40, 80] },
  ],
} as const;

it("stacks its parts: each begins where the one below ends, and the last ends at the sum", () => {
  const [first, second] = layersOf(track, 0, 100);
  expect(first!.points.map(({ lower, upper }) => [lower, upper])).toEqual([
    [0, 60],
    [0, 20],
  ]);
  expect(second!.points.map(({ lower, upper }) => [lower, upper])).toEqual([
    [60, 100],
    [20, 100],
  ]);
});

it("fills the whole height with the whole, and puts gaps between parts", () => {
  const space = { time: timeAxis(0, 100, [0, 100]), width: 320, prefix: "p" };
  const { elements } = drawStackTrack(track, 0, space);
  const fills = elements.filter((one) => one.tagName === "path" && hasClass(one, "fill"));
  expect(fills.map(({ properties }) => properties.d)).toEqual([
    "M0,102L100,150L100,174L0,174Z",
    "M0,54L100,54L100,150L0,102Z",
  ]);
  const gaps = elements.filter((one) => hasClass(one, "gap"));
  expect(gaps.map(({ properties }) => properties.d)).toEqual(["M0,102L100,150"]);
});
