import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { labOpening } from "../../src/cli/lab-opening.ts";
import { PAIR } from "../model/model-text.ts";
import { file, folder } from "./typed.ts";

const LISTED = PAIR.replace(
  "repair: { kind: exponential, mean: 10 h }",
  "repair: { kind: empirical, file: ./logs/repairs.csv, column: length }",
).split("designs:")[0]!;
const LIST = "length\n3 h\n5 h\n";
const EXPERIMENT = `version: 1
title: How long is it down?
model: ../models/pair.yaml
years: {}
designs: [as-built]
seed: one
runs: 4
`;
const LESSON = "---\ntitle: One idea\nmodel: ../models/pair.yaml\n---\n\n# One idea\n</script>\n";

/** A folder with a model, its list, an experiment and a lesson, each where it usually stands. */
const place = (changes: Readonly<Record<string, string>> = {}): string => {
  const top = folder();
  const files = {
    "models/pair.yaml": LISTED,
    "models/logs/repairs.csv": LIST,
    "experiments/pair.yaml": EXPERIMENT,
    "experiments/lesson.md": LESSON,
    ...changes,
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(top, name)), { recursive: true });
    writeFileSync(join(top, name), text);
  }
  return top;
};

it("a model comes with its lists, by the paths that it writes", () => {
  expect(labOpening(join(place(), "models/pair.yaml"))).toEqual({
    kind: "model",
    file: "pair.yaml",
    text: LISTED,
    beside: { "./logs/repairs.csv": LIST },
  });
  expect(labOpening(file(PAIR))).toMatchObject({ kind: "model", beside: {} });
});

const model = { "../models/pair.yaml": LISTED, "../models/./logs/repairs.csv": LIST };

it("an experiment comes with its model, and the lists of that by their paths from the experiment", () => {
  expect(labOpening(join(place(), "experiments/pair.yaml"))).toEqual({
    kind: "experiment",
    file: "pair.yaml",
    text: EXPERIMENT,
    beside: model,
  });
});

it("a lesson comes with the model that its head names, and one without a model comes alone", () => {
  expect(labOpening(join(place(), "experiments/lesson.md"))).toEqual({
    kind: "lesson",
    file: "lesson.md",
    text: LESSON,
    beside: model,
  });
  expect(labOpening(file("---\r\ntitle: None\r\n---\r\n", "a.MD"))).toMatchObject({
    kind: "lesson",
    beside: {},
  });
});

it("mistakes are told as when a file is checked, each in its own file", () => {
  const path = join(place({ "models/pair.yaml": PAIR.replace("size: 1", "sise: 1") }), "experiments/");
  for (const name of ["pair.yaml", "lesson.md"])
    expect(() => labOpening(join(path, name))).toThrow(/models\/pair\.yaml:4:\d+ {2}crews\.repairer/);
  expect(() =>
    labOpening(join(place({ "models/logs/repairs.csv": "a\n1 h\n" }), "models/pair.yaml")),
  ).toThrow("length");
  expect(() => labOpening(join(folder(), "none.yaml"))).toThrow("there is no such file");
});

it("the head of a lesson is YAML that names a file near it", () => {
  expect(() => labOpening(file("# One idea\n", "a.md"))).toThrow("a lesson begins with a line ---");
  expect(() => labOpening(file("---\ntitle: [\n---\n", "a.md"))).toThrow(/a\.md:[23]:/);
  for (const path of ["/etc/passwd", "C:\\a.yaml", "3", "[a]"])
    expect(() => labOpening(file(`---\ntitle: a\nmodel: ${path}\n---\n`, "a.md")), path).toThrow(
      /a\.md:3:\d+ {2}model\n.*by its path from the lesson/,
    );
});

it("keys that mean something to objects are files like others", () => {
  const text = LISTED.replace("./logs/repairs.csv", "__proto__");
  const { beside } = labOpening(
    join(place({ "models/pair.yaml": text, "models/__proto__": LIST }), "models/pair.yaml"),
  );
  expect(Object.entries(beside)).toEqual([["__proto__", LIST]]);
  expect(JSON.stringify(beside)).toContain("__proto__");
});

it("the models and experiments that come with us can be opened", () => {
  for (const path of ["models/whatsapp-2014.yaml", "experiments/whatsapp-2014.yaml"])
    expect(labOpening(path).text).toBe(readFileSync(path, "utf8"));
});
