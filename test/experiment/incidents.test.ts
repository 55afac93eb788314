import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { loadExperiment } from "../../src/experiment/load.ts";
import { publishedTimes } from "../../src/experiment/published.ts";
import { loadModel } from "../../src/model/load.ts";
import { provenanceOf, readDocument } from "../../src/model/reading/document.ts";

const FOLDER = "experiments/incidents";
const files = readdirSync(FOLDER).filter((name) => name.endsWith(".yaml"));

const documentIn = (name: string) => readDocument(name, readFileSync(join(FOLDER, name)));

const opened = (name: string) =>
  loadExperiment(documentIn(name), (model) =>
    loadModel(model, readFileSync(join(FOLDER, model)), () => {
      throw new Error("shipped models stand alone");
    }),
  );

it("there are incidents of a backbone and of a building, with its control", () => {
  expect(files).toEqual(expect.arrayContaining(["facebook-2021.yaml", "kakao-2022.yaml", "naver-2022.yaml"]));
});

it.each(files)(
  "%s is a replay with counterfactual designs, and says how sure each published time is",
  (name) => {
    const { experiment } = opened(name);
    expect(experiment.replay).toBeDefined();
    expect(experiment.designs.length).toBeGreaterThan(2);
    const times = publishedTimes(experiment.published);
    expect(times.length).toBeGreaterThan(0);
    const provenance = provenanceOf(documentIn(name));
    for (const { phase } of times)
      expect(provenance.get(`published.${phase}`)?.confidence, phase).toBeDefined();
  },
);

it.each(files)(
  "%s says in comments what it asks, how it is run, what is assumed and what is the least that helps",
  (name) => {
    const text = readFileSync(join(FOLDER, name), "utf8");
    expect(text).toContain(`npx secondtick compare ${FOLDER}/${name}`);
    expect(text).toMatch(/^# \w/);
    for (const word of ["Facts", "Assumptions", "published", "under one hour"]) expect(text).toContain(word);
  },
);
