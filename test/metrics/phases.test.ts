import { expect, it } from "vitest";
import { phaseNames } from "../../src/metrics/attribution/phases.ts";
import { phases } from "../../src/metrics/phases.ts";
import { who } from "../support/attributed.ts";

it("has a part for each phase, in seconds", () => {
  const run = {
    phases: phaseNames.map((_, place) => place),
    started: [],
    startedTime: [],
    prolonged: [],
    held: [],
  };
  expect(phases.parts(who)).toEqual(phaseNames);
  expect(phases.values(run, who)).toEqual([run.phases]);
});
