import { expect, it } from "vitest";
import { struck } from "../../src/experiment/replay.ts";
import { smallModel } from "../support/study.ts";

it("the fault strikes once at time 0, may come again by chance, and the model itself is left alone", () => {
  const model = smallModel.model();
  const replayed = struck(model, "cut");
  expect(replayed.faults.cut).toMatchObject({ at: [0], every: model.faults.cut.every });
  expect(model.faults.cut.at).toEqual([]);
});
