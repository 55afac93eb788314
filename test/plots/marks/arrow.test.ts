import { expect, it } from "vitest";
import { arrow } from "../../../src/plots/marks/arrow.ts";

it.each([
  ["left", "M50,50L57,46L57,54Z"],
  ["right", "M50,50L43,54L43,46Z"],
  ["up", "M50,50L54,57L46,57Z"],
  ["down", "M50,50L46,43L54,43Z"],
] as const)("points %s with its tip at its place", (way, d) => {
  expect(arrow.draw([50, 50], { way, tone: 1 }).map(({ properties }) => properties.d)).toEqual([d]);
});
