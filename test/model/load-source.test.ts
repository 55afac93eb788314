import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { type LoadedModel, loadModel, loadModelFromSource } from "../../src/model/load.ts";
import type { Tree } from "../../src/model/reading/node.ts";
import { load } from "./model-text.ts";
import { issuesOf, lines } from "./reading/reading.ts";

const files = readdirSync("models", { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".yaml"),
);

const alone = () => {
  throw new Error("shipped models stand alone");
};

const overAgain = (model: LoadedModel): LoadedModel =>
  loadModelFromSource("again", JSON.parse(JSON.stringify(model.source)) as Tree);

it.each(files)("%s comes back from its source with the same digest, designs and models", (file) => {
  const model = loadModel(file, readFileSync(`models/${file}`), alone);
  const again = overAgain(model);
  expect(again.digest).toBe(model.digest);
  expect(again.designNames).toEqual(model.designNames);
  // Texts, for the order of keys counts too.
  const texts = (one: LoadedModel) => one.designNames.map((name) => JSON.stringify(one.model(name)));
  expect(texts(again)).toEqual(texts(model));
});

const OBSERVED = `version: 1
title: Observed
services:
  chat:
    servers: 1
    crash: { life: 10 d, repair: { kind: empirical, file: seen.csv, column: took } }
`;
const BESIDE = { "seen.csv": "took,other\n1 h,2 h\n3 h,4 h\n" };

it("lists of other files are part of the source: no file is read to make the model again", () => {
  const design =
    "{ set: { services.chat.crash.repair: { kind: empirical, file: seen.csv, column: other } } }";
  const model = load(`${OBSERVED}designs: { slower: ${design} }\n`, BESIDE);
  const again = overAgain(model);
  expect(again.digest).toBe(model.digest);
  expect(again.model("slower")).toEqual(model.model("slower"));
  expect(again.model("slower").services.chat.crash?.repair).toMatchObject({ values: [7200, 14_400] });
});

it("a design that changes only which column a list is taken from is refused: the source would not show it", () => {
  const text = `${OBSERVED}designs: { slower: { set: { services.chat.crash.repair.column: other } } }\n`;
  expect(lines(issuesOf(() => load(text, BESIDE)))[0]).toMatch(/as a whole: kind, file and column together/);
});

it("a source that is no model's is refused", () => {
  const { source } = load(OBSERVED, BESIDE);
  const broken = { ...(source as object), services: { chat: { servers: "two" } } } as unknown as Tree;
  expect(lines(issuesOf(() => loadModelFromSource("result.json", broken)))[0]).toMatch(
    /services\.chat\.servers/,
  );
});
