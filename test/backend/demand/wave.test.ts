import { expect, it } from "vitest";
import { linesWave, stepsWave } from "../../../src/backend/demand/wave.ts";

it("steps hold over midnight, lines go through it", () => {
  const points = [
    { at: 21_600, value: 1 },
    { at: 64_800, value: 3 },
  ];
  const [held, drawn] = [stepsWave(points), linesWave(points)];
  expect([held.at(0, 0), drawn.at(0, 0), drawn.at(10_800, 0), drawn.at(86_400, 2)]).toEqual([3, 2, 1.5, 2]);
  expect([held.rise, drawn.rise, drawn.area(0, 21_600, 0)]).toEqual([
    Number.POSITIVE_INFINITY,
    2 / 43_200,
    1.5 * 21_600,
  ]);
});
