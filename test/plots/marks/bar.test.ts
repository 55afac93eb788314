import { expect, it } from "vitest";
import { bar } from "../../../src/plots/marks/bar.ts";

const box = { x: 1, y: 2, width: 3, height: 4 };

it("is a rectangle, with its pattern over it", () => {
  const drawn = bar.draw(box, { tone: 3, weave: "url(#a)", corner: 2 });
  expect(drawn.map(({ properties }) => properties.fill ?? properties.className)).toEqual([
    ["fill", "tone-3"],
    "url(#a)",
  ]);
  for (const { properties } of drawn)
    expect(properties).toMatchObject({ x: "1", y: "2", width: "3", height: "4", rx: "2" });
});

it("without an area there is none", () => {
  expect(bar.draw({ ...box, width: 0 }, { tone: 3 })).toEqual([]);
  expect(bar.draw({ ...box, height: -1 }, { tone: 3 })).toEqual([]);
});
