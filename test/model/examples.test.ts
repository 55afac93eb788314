import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { compile } from "../../src/model/compile.ts";
import { loadModel } from "../../src/model/load.ts";
import { referenceFamilies } from "../../src/model/reference/families.ts";
import { watch } from "../support/plans.ts";

const texts = ["models/examples", "models/architectures", "models/lessons", "models"].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .map((name): [file: string, text: string] => [
      `${folder}/${name}`,
      readFileSync(`${folder}/${name}`, "utf8"),
    ]),
);
const small = texts.filter(([file]) => /examples|architectures/.test(file));

const HOUR = 3600;
/** How many facts are looked at; more where the first ones do not tell designs apart. */
const MOST_FACTS = [300, 3_000, 40_000];

/** The facts of some centuries of a model under a design, up to so many of them. */
const storyOf = (file: string, text: string, design: string, most: number): string => {
  const model = loadModel(file, new TextEncoder().encode(text), () => {
    throw new Error("shipped models stand alone");
  }).model(design);
  const { run, facts } = watch(compile(model));
  for (let days = 1; days <= 400 * 365 && facts.length < most; days *= 2) run.advanceTo(days * 24 * HOUR);
  return JSON.stringify(facts);
};

const designsOf = (file: string, text: string): readonly string[] =>
  loadModel(file, new TextEncoder().encode(text), () => {
    throw new Error("shipped models stand alone");
  }).designNames;

it.each(small)("%s runs, something happens in it, and each design changes that", (file, text) => {
  const designs = designsOf(file, text);
  const areTold = MOST_FACTS.some((most) => {
    const stories = designs.map((design) => storyOf(file, text, design, most));
    expect(stories[0]!.length).toBeGreaterThan(200);
    return new Set(stories).size === stories.length;
  });
  expect(areTold).toBe(true);
});

/** Families that the issue asks an example of each kind of; laws and phones have theirs in the reference and elsewhere. */
const shown = [
  "Redundancy schemes",
  "Failure modes",
  "Faults",
  "Common cause",
  "Replication",
  "Failure detection",
];

const kinds = referenceFamilies
  .filter(({ title }) => shown.includes(title))
  .flatMap(({ title, kinds: all }) => all.map(({ kind }): [string, string] => [title, kind]));

/** What is chosen where nothing is written. */
const DEFAULTS = ["at-once", "shared"];

it.each(kinds)("of the %s, %s is shown by a model", (_, kind) => {
  const pattern = new RegExp(`kind: ${kind}\\b(?!-)`);
  const isShown = texts.some(([, text]) => pattern.test(text.replaceAll(/^\s*#.*$/gm, "")));
  expect(isShown || DEFAULTS.includes(kind)).toBe(true);
});

it("every example begins with words on what it shows, and with how to run it", () => {
  const silent = small.filter(([, text]) => !/^# [\s\S]*?npx secondtick (?:run|explain) models\//.test(text));
  expect(silent.map(([file]) => file)).toEqual([]);
});
