import { expect, it } from "vitest";
import { axisFor } from "../../src/plots/axis.ts";
import {
  axisName,
  downLine,
  horizontalGrid,
  inside,
  sideLabels,
  sideWidth,
  tickLabels,
  verticalGrid,
} from "../../src/plots/axis-lines.ts";
import { numberOf, shownText, textBoxes } from "./text-boxes.ts";

const axis = axisFor({
  spec: { kind: "linear", label: "" },
  values: [100],
  ends: [10, 410],
  direction: "horizontal",
});

it("grid lines stand at the ticks, through every strip", () => {
  const lines = verticalGrid(axis, [
    [0, 10],
    [20, 30],
  ]);
  expect(lines).toHaveLength(2 * axis.ticks.length);
  expect(numberOf(lines[0]!, "x1")).toBe(10);
  expect(downLine(axis, 50, [[0, 10]], "axis").map((line) => numberOf(line, "x2"))).toEqual([210]);
  expect(downLine(axis, Number.NaN, [[0, 10]], "axis")).toEqual([]);
  expect(horizontalGrid(axis, 3, 9).map((line) => numberOf(line, "x2"))).toEqual(axis.ticks.map(() => 9));
});

it("labels stay within their bounds and do not touch", () => {
  const labels = tickLabels(axis, 0, [10, 410]);
  const boxes = labels.flatMap((one) => textBoxes({ ...one, tagName: "g", children: [one] }));
  expect(boxes[0]!.left).toBeGreaterThanOrEqual(10);
  expect(boxes.at(-1)!.right).toBeLessThanOrEqual(410);
  for (const [i, box] of boxes.slice(1).entries()) expect(box.left).toBeGreaterThan(boxes[i]!.right);
  expect(inside(0, 20, 100)).toBe(12);
  expect(inside(50, 20, 100)).toBe(50);
});

it("names and side labels say what they are given", () => {
  expect(axisName("cost", { from: 0, to: 100, top: 0, width: 100 }).map(shownText)).toEqual(["cost"]);
  expect(sideLabels(axis, 40).map(shownText)).toEqual(
    axis.ticks.map(({ label }) => label).filter((text) => text !== ""),
  );
  expect(sideWidth(axis)).toBeGreaterThan(15);
});
