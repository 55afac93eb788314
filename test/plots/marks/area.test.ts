import { expect, it } from "vitest";
import { area } from "../../../src/plots/marks/area.ts";

const scales = {
  x: (value: number) => value,
  y: (value: number) => 10 - value,
  tone: 1,
  look: "band",
} as const;
const points = [
  { x: 0, lower: 1, upper: 2 },
  { x: 4, lower: 3, upper: 5 },
];

it("goes along its upper line and back along its lower one", () => {
  expect(area.draw(points, scales).map(({ properties }) => properties.d)).toEqual(["M0,8L4,5L4,7L0,9Z"]);
  expect(area.draw(points.slice(1), scales)).toEqual([]);
});

it("a weave lies over it", () => {
  expect(area.draw(points, { ...scales, weave: "url(#a)" })[1]!.properties).toMatchObject({
    fill: "url(#a)",
    d: "M0,8L4,5L4,7L0,9Z",
  });
});
