import { expect, it } from "vitest";
import { inlineExecutor } from "../../../../src/experiment/executor.ts";
import { compareDesigns } from "../../../../src/experiment/from-text.ts";
import { StudyWorker } from "../../../../src/experiment/study-worker.ts";
import { conductStudy } from "../../../../src/lab/model/know/conductor.ts";
import { studyOfTexts } from "../../../../src/lab/model/know/study-texts.ts";
import { exportOf } from "../../../../src/lab/model/texts/export.ts";
import { comparedAnswer } from "../../../../src/report/compare-lead.ts";
import { stateOf } from "../../../support/lab-stage.ts";

it("tells in a replay what the report tells of it, with pictures and their numbers", async () => {
  const state = stateOf("lessons/retry-storm.yaml", { replay: "cut", horizon: 4 * 3600, threshold: 0.99 });
  const [first] = state.variants;
  const exported = exportOf(
    { ...state, variants: [first, { ...first, design: "any-time", forkedAt: 0 }] },
    8,
  );
  const study = studyOfTexts({ exported, beside: {} });
  const ask = { exported, runs: 8, beside: {}, also: [] };
  const known = await conductStudy(ask, inlineExecutor(new StudyWorker(study)), () => {});
  expect(known.variants.map(({ name }) => name.slice(0, 1))).toEqual(["A", "B"]);
  const medians = known.variants.map(({ numbers }) => numbers[0]!.estimate);
  // 19 waves of a minute, against less than two minutes: see the model.
  expect(medians.map((median) => Math.round(median / 60))).toEqual([19, 2]);
  for (const sentence of comparedAnswer(await compareDesigns(study)))
    expect(known.sentences).toContain(sentence);
  expect(known.pictures.length).toBeGreaterThan(2);
  for (const { picture, table } of known.pictures)
    expect([picture.tagName, table.rows.length > 0]).toEqual(["svg", true]);
});
