import { expect, it } from "vitest";
import { replaySettings, struck } from "../../src/experiment/replay.ts";
import { smallExperiment, smallModel } from "../support/study.ts";

it("the fault strikes once at time 0, may come again by chance, and the model itself is left alone", () => {
  const model = smallModel.model();
  const replayed = struck(model, "cut");
  expect(replayed.faults.cut).toMatchObject({ at: [0], every: model.faults.cut.every });
  expect(model.faults.cut.at).toEqual([]);
});

it("a replay ends when nothing is left of its fault, or at the horizon", () => {
  const settings = replaySettings(smallExperiment({ replay: { fault: "cut", horizon: "2 h" } }));
  expect(settings).toMatchObject({ horizon: 7200, untilQuiet: true, rule: { threshold: 0.5, settling: 0 } });
});
