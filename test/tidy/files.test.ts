import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { places, type SourceFile, sourceFile, sources, tests, top } from "./source.ts";
import { untested } from "./untested.ts";

const LONGEST = 300;

const allowedAtTop = [
  ...["package.json", "package-lock.json", "tsconfig.json", "README.md", "LICENSE"],
  ...["src", "models", "experiments", "test"],
];

/** What Git ignores, as far as the top folder is concerned: `name`, `name/` and `*.ending`. */
const isIgnored = (name: string, rules: readonly string[]): boolean =>
  rules.some((rule) =>
    rule.startsWith("*") ? name.endsWith(rule.slice(1)) : [name, `${name}/`].includes(rule),
  );

const strangersAtTop = (names: readonly string[], rules: readonly string[]): string[] =>
  names.filter((name) => !name.startsWith(".") && !allowedAtTop.includes(name) && !isIgnored(name, rules));

const isTooLong = ({ text }: SourceFile): boolean => text.trimEnd().split("\n").length > LONGEST;

/** Kebab-case, with `.test.ts` or the like at its end; folders too. */
const isBadName = ({ path }: SourceFile): boolean =>
  !/^(?:[a-z][a-z0-9]*(?:-[a-z0-9]+)*\/)+[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\.(?:test|verify|config))?\.tsx?$/.test(
    path,
  ) || /[/-](?:utils?|common|helpers?|types|misc)[/.]/.test(path);

const defaultExports = (file: SourceFile): readonly string[] =>
  places(file, /\bexport\s+default\b|\bas\s+default\b/g);

/** Files that hand on what others export. */
const mayHandOn = ({ path }: SourceFile): boolean =>
  ["src/index.ts", "src/kernel/index.ts", "src/kinds.ts"].includes(path) || path.endsWith("/members.ts");

const handedOn = (file: SourceFile): readonly string[] =>
  places(file, /\bexport\s+(?:type\s+)?(?:\*|\{[^}]*\})[^;]*?\bfrom\b/g);

/** An interface may export what declares a kind and returns it as it is: there is nothing to test in it. */
const declaration = /^export const define\w+ = [^;{]*?\(\s*(\w+): [^;]*?=>\s*\1(?: as [\w\s]+)?;$/gm;

const holdsCode = ({ code }: SourceFile): boolean =>
  /^export (?:async )?(?:const|let|function|class|abstract class)\b/m.test(code.replace(declaration, ""));

const testOf = ({ path }: SourceFile): string => path.replace(/^src/, "test").replace(/\.tsx?$/, ".test.ts");

/** What a browser shows is tested in one, as a whole, where it has no test of its own. */
const isShown = ({ path }: SourceFile): boolean => path.startsWith("src/lab/view/");

const untestedOf = (files: readonly SourceFile[], existing: ReadonlySet<string>): string[] =>
  files
    .filter((file) => holdsCode(file) && !isShown(file))
    .map(testOf)
    .filter((path) => !existing.has(path) && !existing.has(`${path}x`));

it("the top folder holds nothing but what belongs there", () => {
  const rules = readFileSync(`${top}.gitignore`, "utf8").split("\n");
  expect(strangersAtTop(readdirSync(top), rules)).toEqual([]);
  expect(
    strangersAtTop(
      ["src", ".biome.json", "docs", "a.log", "dist", "node_modules"],
      ["dist/", "node_modules", "*.log"],
    ),
  ).toEqual(["docs"]);
});

it("no file is longer than 300 lines", () => {
  expect([...sources, ...tests].filter(isTooLong).map(({ path }) => path)).toEqual([]);
  expect(
    [LONGEST, LONGEST + 1].map((lines) => isTooLong(sourceFile("src/a.ts", "a;\n".repeat(lines)))),
  ).toEqual([false, true]);
});

it("files are named in kebab-case after what they are about", () => {
  expect([...sources, ...tests].filter(isBadName).map(({ path }) => path)).toEqual([]);
  const isBad = (path: string) => isBadName(sourceFile(path, ""));
  expect(["src/a/b-c2.ts", "test/a.test.ts", "src/a/common-cause.ts"].filter(isBad)).toEqual([]);
  expect(
    ["src/a/utils.ts", "src/aB.ts", "src/A/b.ts", "src/helpers/a.ts", "src/a/csv-utils.ts"].filter(isBad),
  ).toHaveLength(5);
});

it("nothing is exported as default but what a thread pool calls", () => {
  const files = sources.filter(({ path }) => path !== "src/cli/worker.ts");
  expect(files.flatMap(defaultExports)).toEqual([]);
  const wrong = ["export default 1;", "const a = 1;\nexport { a as default };"];
  expect(wrong.flatMap((text) => defaultExports(sourceFile("src/a.ts", text)))).toHaveLength(2);
});

it("only the public faces and the lists of members hand on what others export", () => {
  expect(sources.filter((file) => !mayHandOn(file)).flatMap(handedOn)).toEqual([]);
  const wrong = [
    'export * from "./b.ts";',
    'export type { B } from "./b.ts";',
    'export {\n  b,\n} from "./b.ts";',
  ];
  expect(wrong.flatMap((text) => handedOn(sourceFile("src/a.ts", text)))).toHaveLength(3);
  expect(handedOn(sourceFile("src/a.ts", 'import { b } from "./b.ts";\nexport { c };'))).toEqual([]);
});

it("whatever holds code has a test where it stands in src", () => {
  const existing = new Set(tests.map(({ path }) => path));
  const without = untestedOf(sources, existing);
  expect(without.filter((path) => !untested.includes(path))).toEqual([]);
  expect(untested.filter((path) => !without.includes(path))).toEqual([]);
});

it("interfaces need no test, and code without one is found", () => {
  const missing = (text: string) => untestedOf([sourceFile("src/a/b.ts", text)], new Set()).length;
  expect(missing("export const a = 1;")).toBe(1);
  expect(missing("export class A {}")).toBe(1);
  expect(missing("export interface A { a: number }\nexport type B = A;")).toBe(0);
  expect(missing("export const defineA = <B extends C>(a: A<B>): A<B> => a;\n")).toBe(0);
  expect(missing("export const defineA = <B extends C>(\n  a: A<B>,\n): A => a as unknown as A;\n")).toBe(0);
  expect(missing("export const defineA = (a: A): A => ({ ...a });")).toBe(1);
  expect(missing("export const defineA = (a: A): A => a;\nexport const b = (c: C): C => c;")).toBe(1);
  const held = (path: string, ...tested: readonly string[]) =>
    untestedOf([sourceFile(path, "export const a = 1;")], new Set(tested));
  expect(held("src/a/b.ts", "test/a/b.test.ts")).toEqual([]);
  expect(held("src/a/b.tsx", "test/a/b.test.tsx")).toEqual([]);
  expect(held("src/lab/view/b.tsx")).toEqual([]);
  expect(held("src/lab/timeline/b.ts")).toEqual(["test/lab/timeline/b.test.ts"]);
});
