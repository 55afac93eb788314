import { expect, it } from "vitest";
import { createRhythm } from "../../../src/backend/demand/rhythm.ts";
import { stepsWave } from "../../../src/backend/demand/wave.ts";
import { createWeekly } from "../../../src/backend/demand/weekly.ts";

it("begins on the day of the week that it is told", () => {
  const week = createWeekly([1, 2, 3, 4, 5, 6, 7], 0);
  const { at, next, integral } = createRhythm(stepsWave([{ at: 0, value: 1 }]), week, 6 * 86_400 + 3600);
  expect([at(0, 0), at(82_800, 82_800), next(0), next(82_800)]).toEqual([7, 1, 82_800, 169_200]);
  expect(integral(0, 700 * 86_400)).toBe(100 * 28 * 86_400);
});
