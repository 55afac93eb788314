import { expect, it } from "vitest";
import { studyOfTexts } from "../../../../src/lab/model/know/study-texts.ts";
import { exportOf } from "../../../../src/lab/model/texts/export.ts";
import { ModelError } from "../../../../src/model/reading/model-error.ts";
import { labState } from "../../../support/lab-state.ts";

const exported = exportOf(labState(), 7);

it("makes the same study from the same texts, wherever it is made", () => {
  const [one, other] = [0, 1].map(() => studyOfTexts({ exported, beside: {} }));
  expect(one!.digest).toBe(other!.digest);
  expect(one!.experiment.runs).toBe(7);
});

it("says what is wrong with a text, and which file is not there", () => {
  expect(() => studyOfTexts({ exported: { ...exported, model: "title: x" }, beside: {} })).toThrow(
    ModelError,
  );
  const law = "{ kind: empirical, file: lives.csv, column: hours }";
  const model = exported.model.replace("1000 h", law);
  expect(() => studyOfTexts({ exported: { ...exported, model }, beside: {} })).toThrow(
    /lives.csv is not there/,
  );
  const beside = { "lives.csv": "hours\n900 h\n1100 h\n" };
  expect(studyOfTexts({ exported: { ...exported, model }, beside }).alternatives).toHaveLength(1);
});
