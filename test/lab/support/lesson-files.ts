import { readFileSync } from "node:fs";
import { inlineExecutor } from "../../../src/experiment/executor.ts";
import { StudyWorker } from "../../../src/experiment/study-worker.ts";
import type { StudyAsk } from "../../../src/lab/known.ts";
import { numberKey } from "../../../src/lab/lesson.ts";
import { conductStudy } from "../../../src/lab/model/know/conductor.ts";
import { studyOfTexts } from "../../../src/lab/model/know/study-texts.ts";
import { lessonOf, lessonOpening } from "../../../src/lab/model/lessons/asks.ts";
import { lessonFrom } from "../../../src/lab/model/lessons/lesson-text.ts";
import { lessonLibrary } from "../../../src/lab/model/lessons/library.ts";
import { exportOf } from "../../../src/lab/model/texts/export.ts";
import { measuredState } from "../../../src/lab/view/lessons/measured-state.ts";

const textOf = (id: string): string =>
  readFileSync(new URL(`../../../experiments/lessons/${id}.md`, import.meta.url), "utf8");

/** All that lessons measure, and where it must lie: around the exact answer, widened by more than four standard errors of the runs. */
export const measures = lessonLibrary().flatMap(({ id }) =>
  lessonFrom(`${id}.md`, textOf(id)).head.steps.flatMap((step, place) =>
    step.kind === "measure"
      ? [{ id, place, title: step.title, designs: step.designs, expected: step.expect }]
      : [],
  ),
);

/** What a step of a lesson measures, by design, with the lesson's own runs and seed. */
export const measured = async (id: string, place: number): Promise<number[]> => {
  const state = lessonOpening({ id, language: "en" });
  const step = lessonOf(state).steps[place]!;
  if (step.kind !== "measure") throw new Error("only what is measured is");
  const exported = exportOf(measuredState(state, state.variants[0].text, step.designs), step.runs);
  const ask: StudyAsk = { exported, runs: step.runs, beside: {}, also: [step.number] };
  const executor = inlineExecutor(new StudyWorker(studyOfTexts(ask)));
  const known = await conductStudy(ask, executor, () => {});
  return known.variants.map(
    ({ numbers }) => numbers.find(({ key }) => key === numberKey(step.number))!.estimate,
  );
};
