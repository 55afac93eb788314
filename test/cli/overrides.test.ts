import { expect, it } from "vitest";
import { overridden } from "../../src/cli/overrides.ts";
import { smallExperiment } from "../support/study.ts";

const experiment = smallExperiment();

it("changes what was given and nothing else", () => {
  expect(overridden(experiment, { seed: "other", runs: 8 })).toEqual({
    ...experiment,
    seed: "other",
    runs: 8,
  });
  expect(overridden(experiment, { runs: 8 })).toEqual({ ...experiment, runs: 8 });
  expect(overridden(experiment, {})).toEqual(experiment);
});

it("an empty seed is one, too", () => {
  expect(overridden(experiment, { seed: "" }).seed).toBe("");
});

it("leaves the experiment as it was", () => {
  overridden(experiment, { runs: 8 });
  expect(experiment.runs).toBe(400);
});
