import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { loadModel } from "../../src/model/load.ts";
import { provenanceOf } from "../../src/model/reading/document.ts";
import type { Tree } from "../../src/model/reading/node.ts";

const files = ["models", "models/lessons", "models/examples", "models/architectures"].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => `${folder}/${name}`),
);

const loaded = (file: string) =>
  loadModel(file, readFileSync(file), () => {
    throw new Error("shipped models stand alone");
  });

/** The paths of all quantities: numbers, and texts that begin with one. */
const quantitiesIn = (tree: Tree, path: readonly string[] = []): string[] => {
  if (typeof tree === "object" && tree !== null)
    return Object.entries(tree).flatMap(([key, child]) => quantitiesIn(child, [...path, key]));
  return /^-?[\d.]/.test(String(tree)) && path[0] !== "sources" ? [path.join(".")] : [];
};

/** What a lesson is about is no claim about the world: how many servers there are, how many are needed. */
const isStructure = (path: string): boolean => /^version$|\.(servers|needed|size|count)$/.test(path);

const unlabelled = (file: string): string[] => {
  const { document } = loaded(file);
  const labels = [...provenanceOf(document)]
    .filter(([, { confidence }]) => confidence !== undefined)
    .map(([path]) => path);
  const isLabelled = (path: string) => labels.some((label) => path === label || path.startsWith(`${label}.`));
  return quantitiesIn(document.tree).filter(
    (path) => !isLabelled(path) && !(file.includes("lessons") && isStructure(path)) && path !== "version",
  );
};

it.each(files)("every number of %s says how sure it is", (file) => {
  expect(unlabelled(file)).toEqual([]);
});

it("a number without a label would be found", () => {
  expect(quantitiesIn({ a: { mean: "5 min" }, b: [1, "x"], sources: { R: "1" } })).toEqual(["a.mean", "b.0"]);
  expect(quantitiesIn(loaded("models/whatsapp-2014.yaml").document.tree).length).toBeGreaterThan(40);
});

it.each(files)("every source that %s names by a key is explained there", (file) => {
  const { document } = loaded(file);
  const tree = document.tree as { sources?: Record<string, Tree> };
  const keys = Object.keys(tree.sources ?? {});
  for (const [path, { source }] of provenanceOf(document))
    if (source !== undefined)
      expect([path, keys.some((key) => source.startsWith(key))]).toEqual([path, true]);
});
