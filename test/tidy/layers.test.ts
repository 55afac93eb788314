import { existsSync } from "node:fs";
import { builtinModules } from "node:module";
import { expect, it } from "vitest";
import { cyclesOf } from "./cycles.ts";
import { importsOf, type SourceFile, sourceFile, sources, tests, top } from "./source.ts";

/** What each layer may import, beside itself and the version: whole layers, or single files of one. */
const layers: Readonly<Record<string, readonly string[]>> = {
  base: [],
  stats: ["base"],
  plots: ["base", "stats"],
  kernel: ["base"],
  distributions: ["base", "stats", "kernel"],
  backend: ["base", "kernel", "distributions"],
  metrics: ["base", "stats", "kernel", "backend/facts.ts"],
  model: ["base", "stats", "kernel", "distributions", "backend", "metrics"],
  analytic: ["base", "stats", "kernel", "distributions", "backend", "model"],
  experiment: ["base", "stats", "kernel", "distributions", "backend", "metrics", "model", "analytic"],
  report: ["base", "stats", "plots", "backend/facts.ts", "metrics", "analytic", "experiment"],
  cli: [
    ...["base", "stats", "kernel", "distributions", "backend", "metrics", "model", "analytic"],
    ...["experiment", "plots", "report"],
  ],
  lab: [
    ...["base", "stats", "kernel", "distributions", "backend", "metrics", "model", "analytic"],
    ...["experiment", "plots", "report"],
  ],
  "version.ts": [],
  "index.ts": [
    ...["base", "stats", "kernel", "distributions", "backend", "metrics", "model", "analytic"],
    ...["experiment", "plots", "report"],
  ],
  "kinds.ts": ["base", "kernel", "distributions", "backend", "metrics", "experiment"],
};

/** The files that show a layer to the world outside; nothing in `src/` needs them. */
const publicFaces = ["src/index.ts", "src/kernel/index.ts", "src/kinds.ts"];

const layerOf = (path: string): string => path.split("/")[1];

const isOurs = (target: string): boolean => target.startsWith("src/");

const wrongImports = (file: SourceFile): string[] => {
  const own = layerOf(file.path);
  const allowed = layers[own];
  if (allowed === undefined) return [`${file.path} is in no layer`];
  return importsOf(file)
    .filter(isOurs)
    .filter((target) => {
      if (target === "src/version.ts") return false;
      if (publicFaces.includes(target)) return true;
      if (layerOf(target) === own) return false;
      return !allowed.some((one) => target === `src/${one}` || target.startsWith(`src/${one}/`));
    })
    .map((target) => `${file.path} imports ${target}`);
};

/** Imports of packages by those who may not. */
const importsBy = (
  files: readonly SourceFile[],
  isPackage: (target: string) => boolean,
  mayImport: (file: SourceFile) => boolean,
): string[] =>
  files
    .filter((file) => !mayImport(file))
    .flatMap((file) =>
      importsOf(file)
        .filter(isPackage)
        .map((target) => `${file.path} imports ${target}`),
    );

const isNode = (target: string): boolean => target.startsWith("node:") || builtinModules.includes(target);
const isZod = (target: string): boolean => target === "zod" || target.startsWith("zod/");

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/"));
const families = new Set(
  sources
    .map(({ path }) => path)
    .filter((path) => path.endsWith("/members.ts") && !path.startsWith("src/cli/"))
    .map(folderOf),
);

/** Parts of the schemas of laws that several of them share. */
const schemaParts = ["src/distributions/either.ts", "src/distributions/parameters.ts"];

/** zod is for what a person writes: in a family its kinds, its interface (where they are defined) and the family file. */
const mayImportZod = ({ path, code }: SourceFile): boolean =>
  /^src\/(?:base|model|experiment)\//.test(path) ||
  schemaParts.includes(path) ||
  path === "src/kinds.ts" ||
  path.startsWith("src/lab/model/") ||
  path === "src/lab/code-free.ts" ||
  (families.has(folderOf(path)) &&
    (path.endsWith("/family.ts") || /^export const (?:define\w+ =|\w+ = define\w+\()/m.test(code)));

it("imports point down", () => {
  expect(sources.flatMap(wrongImports)).toEqual([]);
});

it("an import that points up, to a file of a layer that is closed, or to a public face is found", () => {
  const wrong = (path: string, target: string) =>
    wrongImports(sourceFile(path, `import type { A } from "${target}";`)).length;
  expect(wrong("src/stats/a.ts", "../kernel/arena.ts")).toBe(1);
  expect(wrong("src/metrics/a.ts", "../backend/plan.ts")).toBe(1);
  expect(wrong("src/metrics/a.ts", "../backend/facts.ts")).toBe(0);
  expect(wrong("src/report/a.ts", "../model/load.ts")).toBe(1);
  expect(wrong("src/cli/a.ts", "../index.ts")).toBe(1);
  expect(wrong("src/cli/a.ts", "../lab/state.ts")).toBe(1);
  expect(wrong("src/report/a.ts", "../lab/view/a.tsx")).toBe(1);
  expect(wrong("src/lab/a.tsx", "../report/story.ts")).toBe(0);
  expect(wrong("src/lab/a.tsx", "../cli/io.ts")).toBe(1);
  expect(wrong("src/backend/clients/a.ts", "../plan.ts")).toBe(0);
  expect(wrong("src/other/a.ts", "../base/math.ts")).toBe(1);
  expect(wrong("src/base/a.ts", "../version.ts")).toBe(0);
});

it("no imports go in a circle, types included", () => {
  const targets = new Map(sources.map((file) => [file.path, importsOf(file).filter(isOurs)]));
  expect(cyclesOf(targets)).toEqual([]);
});

const isStyleThere = (target: string): boolean => target.endsWith(".css") && existsSync(top + target);

it("what is imported of ours exists", () => {
  const paths = new Set(sources.map(({ path }) => path));
  const missing = sources.flatMap((file) =>
    importsOf(file)
      .filter((target) => isOurs(target) && !paths.has(target) && !isStyleThere(target))
      .map((target) => `${file.path} imports ${target}`),
  );
  expect(missing).toEqual([]);
});

it("only cli knows Node", () => {
  const mayImportNode = ({ path }: SourceFile) => path.startsWith("src/cli/");
  expect(importsBy(sources, isNode, mayImportNode)).toEqual([]);
  const bad = ["node:fs", "fs"].map((name) => sourceFile("src/report/a.ts", `import a from "${name}";`));
  expect(importsBy(bad, isNode, mayImportNode)).toHaveLength(2);
});

it("only what a person writes is checked by zod", () => {
  expect(importsBy(sources, isZod, mayImportZod)).toEqual([]);
  const bad = [
    sourceFile("src/backend/plan.ts", 'import { z } from "zod";'),
    sourceFile("src/backend/clients/phones.ts", 'import type { z } from "zod";'),
    sourceFile("src/report/a.ts", 'import { z } from "zod";'),
    sourceFile("src/lab/view/a.tsx", 'import { z } from "zod";'),
  ];
  expect(importsBy(bad, isZod, mayImportZod)).toHaveLength(4);
});

it("the exact answers that tests compare with share nothing with the engine", () => {
  const exact = tests.filter(({ path }) => path.startsWith("test/support/exact/"));
  expect(exact.length).toBeGreaterThan(0);
  expect(importsBy(exact, isOurs, () => false)).toEqual([]);
});
