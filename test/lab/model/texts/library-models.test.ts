import { expect, it } from "vitest";
import { modelFrom } from "../../../../src/experiment/from-text.ts";
import {
  experiments,
  idOfText,
  libraryExperiment,
  libraryModel,
  models,
} from "../../../../src/lab/model/texts/library-models.ts";

it("brings models along that need no other file", () => {
  expect(models.size).toBeGreaterThan(15);
  const small = [...models].filter(([id]) => id.startsWith("lessons/") || id.startsWith("architectures/"));
  for (const [id, text] of small) expect(modelFrom(text, { file: id }).title).not.toBe("");
});

it("knows its models by their ids and by their texts", () => {
  const text = libraryModel("lessons/one-server")!;
  expect(idOfText(text)).toBe("lessons/one-server");
  expect([idOfText(`${text} `), libraryModel("no-such")]).toEqual([undefined, undefined]);
});

it("finds the model of each experiment", () => {
  for (const id of experiments.keys())
    expect(libraryModel(libraryExperiment(`${id}:replay`)!.model)).toBeDefined();
  expect(libraryExperiment("whatsapp-2014")).toBeUndefined();
});
