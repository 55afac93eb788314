import { expect, it } from "vitest";
import { defineProfile } from "../../../src/backend/demand/profile.ts";
import { stepsWave } from "../../../src/backend/demand/wave.ts";

it("a kind is what it says", () => {
  const own = { kind: "own", summary: "its own", params: {}, create: () => stepsWave([{ at: 0, value: 2 }]) };
  expect(defineProfile(own).create({}).at(5, 0)).toBe(2);
});
