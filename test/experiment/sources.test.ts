import { expect, it } from "vitest";
import { isExperiment, loadExperiment } from "../../src/experiment/load.ts";
import {
  changedExperiment,
  type Sources,
  sourcesOf,
  sourcesSchema,
  studyFrom,
} from "../../src/experiment/sources.ts";
import { studyOf } from "../../src/experiment/study.ts";
import { load, PAIR } from "../model/model-text.ts";
import { issuesOf, lines, reading } from "../model/reading/reading.ts";

const EXPERIMENT = `version: 1
title: How many servers
model: pair.yaml
years: { horizon: 1 year }
designs: [as-built, single]
factors:
  services.chat.crash.repair.mean: { from: 1 h, to: 8 h, steps: 3, scale: log }
seed: "7"
runs: 100
`;

const loaded = (text = EXPERIMENT) => loadExperiment(reading(text), () => load(PAIR));
const throughJson = (sources: Sources): Sources => sourcesSchema.parse(JSON.parse(JSON.stringify(sources)));

it("a study comes back from its sources, through JSON, with the same digest and alternatives", () => {
  const { experiment, model, source } = loaded();
  const study = studyOf(experiment, model);
  const again = studyFrom("result.json", throughJson(sourcesOf({ source, model })));
  expect(again.digest).toBe(study.digest);
  expect(again.alternatives).toEqual(study.alternatives);
  expect(again.experiment).toEqual(study.experiment);
});

it("alternatives that the experiment does not say are sources too", () => {
  const whole = loaded();
  const study = studyOf(whole.experiment, whole.model);
  const alternatives = study.alternatives.slice(0, 2);
  const again = studyFrom("result.json", throughJson(sourcesOf(whole, alternatives)));
  expect(again.alternatives).toEqual(alternatives);
  expect(again.digest).not.toBe(study.digest);
  expect(again.digest).toBe(studyOf(whole.experiment, whole.model, alternatives).digest);
});

it("an experiment may be changed before it is checked, and its source has what was changed", () => {
  const stop = { kind: "precision", relative: "5 %" };
  const document = changedExperiment(reading(EXPERIMENT), { seed: "8", runs: undefined, stop });
  const { experiment, source } = loadExperiment(document, () => load(PAIR));
  expect(experiment).toMatchObject({ seed: "8", stop: { kind: "precision", relative: 0.05 } });
  expect(source).toMatchObject({ seed: "8", stop });
  expect("runs" in (source as object)).toBe(false);
});

it("what is no experiment stays what it is, and is refused when it is loaded", () => {
  const document = changedExperiment(reading("- 1\n"), { seed: "8" });
  expect(document.tree).toEqual([1]);
  expect(isExperiment(document)).toBe(false);
});

it("sources that are no study's are refused in words", () => {
  const { model } = loaded();
  const experiment = { ...(loaded().source as object), designs: ["no-such"] } as never;
  expect(lines(issuesOf(() => studyFrom("result.json", { experiment, model: model.source })))[0]).toMatch(
    /designs\[?\.?0.*no-such/,
  );
  expect(sourcesSchema.safeParse({ experiment: 1, model: 2, more: 3 }).success).toBe(false);
});

it("a checked experiment and its alternatives cross to another thread as they are", () => {
  const { experiment, model } = loaded();
  expect(structuredClone(experiment)).toEqual(experiment);
  const { alternatives } = studyOf(experiment, model);
  expect(structuredClone(alternatives)).toEqual(alternatives);
});
