import { expect, it } from "vitest";
import { loadExperiment } from "../../src/experiment/load.ts";
import { experimentStarter } from "../../src/experiment/starter.ts";
import { loadModel } from "../../src/model/load.ts";
import { readDocument } from "../../src/model/reading/document.ts";
import { starter } from "../../src/model/starter.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const load = (text: string) =>
  loadExperiment(readDocument("experiment.yaml", bytes(text)), (name) =>
    loadModel(name, bytes(starter), () => bytes("")),
  );

it("is an experiment on the model that comes with it, also with what it has in comments", () => {
  const text = experimentStarter("model.yaml");
  expect(load(text).experiment.designs).toEqual(["as-built", "second-router"]);
  const more = text.replace(/^# (inputs:| {2}vary:| {4}services\..*)$/gm, "$1");
  expect(Object.keys(load(more).experiment.inputs?.vary ?? {})).toHaveLength(1);
});

it("names its model and itself", () => {
  const text = experimentStarter("ours.yaml", "mine.yaml");
  expect(text).toContain("model: ours.yaml");
  expect(text).toContain("check --show mine.yaml");
});
