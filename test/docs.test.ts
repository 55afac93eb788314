import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { type SourceFile, sourceFile, sources, top } from "./tidy/source.ts";

/** An example: JavaScript whose lines `expression // => value` are claims. */
interface Example {
  /** The file, and the line on which the example begins. */
  readonly place: string;
  readonly lines: readonly string[];
}

/** Examples between fences in some text, each line of which may begin with a star. */
const fenced = (path: string, text: string, firstLine: number): Example[] =>
  [...text.matchAll(/^([ \t]*(?:\* ?)?)```ts\n([\s\S]*?)^[ \t]*(?:\* ?)?```[ \t]*$/gm)].map(
    ({ 1: margin, 2: body, index }) => ({
      place: `${path}:${firstLine + text.slice(0, index).split("\n").length}`,
      lines: body
        .trimEnd()
        .split("\n")
        .map((line) =>
          line.startsWith(margin) ? line.slice(margin.length) : line.trim().replace(/^\*$/, ""),
        ),
    }),
  );

const examplesIn = ({ path, text, uncommented }: SourceFile): Example[] =>
  [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)]
    .filter(({ index }) => uncommented[index] === " ")
    .flatMap(({ 0: comment, index }) => fenced(path, comment, text.slice(0, index).split("\n").length - 1));

const readme = existsSync(`${top}README.md`) ? readFileSync(`${top}README.md`, "utf8") : "";
const examples = [...sources.flatMap(examplesIn), ...fenced("README.md", readme, 0)];

/** Examples call the package by its name, or see the sources as from this folder. */
const load = (target: string): Promise<unknown> => {
  const path =
    {
      secondtick: "../src/index.ts",
      "secondtick/kernel": "../src/kernel/index.ts",
      "secondtick/kinds": "../src/kinds.ts",
    }[target] ?? target;
  return import(/* @vite-ignore */ path.startsWith(".") ? new URL(path, import.meta.url).pathname : path);
};

const loading = (line: string): string =>
  line
    .replace(/^import type .*$/, "")
    .replace(/^import \* as (\w+) from (".*");?$/, "const $1 = await load($2);")
    .replace(/^import \{(.*)\} from (".*");?$/, (_, names: string, from: string) => {
      const values = names.split(",").filter((name) => !/^\s*type\s/.test(name));
      return `const {${values.join().replaceAll(" as ", ": ")}} = await load(${from});`;
    });

const claiming = (line: string): string =>
  line.replace(/^(\S.*?);?\s*\/\/ => (.+)$/, (_, expression: string, value: string) => {
    return `claim(${JSON.stringify(line)}, (${expression}), (${value}));`;
  });

const AsyncFunction = (async () => {}).constructor as new (
  ...text: readonly string[]
) => (from: typeof load, claim: (line: string, found: unknown, claimed: unknown) => void) => Promise<void>;

/** Runs an example. Claims are compared in depth, types and signs included. */
const runExample = async ({ lines }: Example): Promise<void> => {
  let claims = 0;
  const body = lines.map((line) => claiming(loading(line))).join("\n");
  await new AsyncFunction("load", "claim", `"use strict";\n${body}`)(load, (line, found, claimed) => {
    claims++;
    expect(found, line).toStrictEqual(claimed);
  });
  expect(claims, "an example claims something").toBeGreaterThan(0);
  expect(claims, "every claim stands on a line of its own").toBe(
    lines.filter((line) => line.includes("// =>")).length,
  );
};

it.each(examples.map((example) => [example.place, example] as const))("%s", async (_, example) => {
  await runExample(example);
});

const made = (...lines: string[]): Example =>
  examplesIn(
    sourceFile(
      "src/a.ts",
      `\n/**\n * A.\n *\n${["```ts", ...lines, "```"].map((line) => ` * ${line}\n`).join("")} */`,
    ),
  )[0];

it("an example is found with its line, and one in a text is none", () => {
  expect(made("1 // => 1")).toEqual({ place: "src/a.ts:5", lines: ["1 // => 1"] });
  expect(examplesIn(sourceFile("src/a.ts", "const a = `/**\n * ```ts\n * 1\n * ```\n */`;"))).toEqual([]);
  expect(fenced("README.md", "# A\n\n```ts\n1 // => 1\n\n2 // => 2\n```\n\n```sh\nls\n```\n", 0)).toEqual([
    { place: "README.md:3", lines: ["1 // => 1", "", "2 // => 2"] },
  ]);
  expect(examples.length).toBeGreaterThan(30);
});

it("what an example claims is compared with what is", async () => {
  const right = made(
    'import { exp, log as ln, type A } from "../src/base/math.ts";',
    'import * as d3 from "d3-array";',
    "const one = ln(exp(1));",
    "one; // => 1",
    "[d3.sum([1, 2]), -Infinity, { a: undefined }] // => [3, -Infinity, { a: undefined }]",
  );
  await expect(runExample(right)).resolves.toBeUndefined();
});

it.each([
  ["a wrong value", ["1 + 1 // => 3"]],
  ["a wrong type", ["new Float64Array(1) // => [0]"]],
  ["no claim", ["const a = 1;"]],
  ["a claim in the middle of something", ["[", "  1, // => 1", "]"]],
  ["code that throws", ["missing() // => 1"]],
  ["an import of nothing", ['import { a } from "../src/missing.ts";', "1 // => 1"]],
])("%s fails", async (_, lines) => {
  await expect(runExample(made(...lines))).rejects.toThrow();
});
