import { expect, it } from "vitest";
import { dot } from "../../../src/plots/marks/dot.ts";

it("is a circle at each place", () => {
  const dots = dot.draw(
    [
      [1, 2],
      [3, 4],
    ],
    { tone: "first", radius: 3, look: "hollow" },
  );
  expect(dots.map(({ properties }) => [properties.cx, properties.cy, properties.r])).toEqual([
    ["1", "2", "3"],
    ["3", "4", "3"],
  ]);
  expect(dots[0]!.properties.className).toEqual(["hollow", "tone-first"]);
});
