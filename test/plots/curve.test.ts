import { expect, it } from "vitest";
import { axisFor } from "../../src/plots/axis.ts";
import { drawCurve, drawCurveBehind } from "../../src/plots/curve.ts";
import { hasClass } from "./text-boxes.ts";

const axes = {
  x: axisFor({ spec: { kind: "log", label: "" }, values: [1, 100], ends: [0, 200], direction: "horizontal" }),
  y: axisFor({
    spec: { kind: "nines", label: "" },
    values: [0.01, 1],
    ends: [100, 0],
    direction: "vertical",
  }),
};
const points = [
  { x: 1, y: 1, lower: 0.5, upper: 1 },
  { x: 10, y: 0.1, lower: 0.05, upper: 0.2 },
  { x: 100, y: 0, lower: 0, upper: 0.1 },
];

it("goes on as a dashed bound with an arrow where nothing was seen", () => {
  const drawn = drawCurve({ tone: 1, points, band: null }, axes);
  const [dashed, solid] = [true, false].map((isDashed) =>
    drawn.filter(
      (one) => hasClass(one, "line") && one.tagName === "path" && hasClass(one, "dashed") === isDashed,
    ),
  );
  expect(solid!.map(({ properties }) => properties.d)).toEqual(["M0,0L100,50"]);
  expect(dashed!.map(({ properties }) => properties.d)).toEqual(["M100,34.95L200,50"]);
  expect(drawn.filter((one) => hasClass(one, "fill")).map(({ properties }) => properties.d)).toEqual([
    "M196,70L192,63L200,63Z",
  ]);
});

it("a curve behind is one grey line, and a single seen point is a dot", () => {
  expect(drawCurveBehind({ tone: 1, points, band: null }, axes)).toHaveLength(1);
  const drawn = drawCurve({ tone: 1, points: points.slice(1), band: null }, axes);
  expect(drawn.filter(({ tagName }) => tagName === "circle")).toHaveLength(1);
});
