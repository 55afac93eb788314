import { expect, it } from "vitest";
import { importsOf, places, sourceFile, sources, tests } from "./source.ts";

const code = (text: string) => sourceFile("src/a.ts", text).code.trimEnd();

it("comments, texts and regular expressions are not code; what a template inserts is", () => {
  expect(code('const a = "Date"; // Date')).toBe('const a = "    ";');
  expect(code("const a = 'it\\'s'; /* Date\n */ b")).toBe("const a = '     ';        \n    b");
  const template = "`a $D{Date({ a: `b $D{c} d` })} e`; Date".replaceAll("$D", "$");
  const kept = "`  $D{Date({ a: `  $D{c}  ` })}  `; Date".replaceAll("$D", "$");
  expect(code(template)).toBe(kept);
  expect(code('const a = x.replace(/"[/"]/g, ""); b / c; d / e')).toBe(
    'const a = x.replace(        , ""); b / c; d / e',
  );
});

it("the ends of elements are no regular expressions", () => {
  const [closed, empty] = [
    "<p>{a}</p>{Date}<b>{c}</b>",
    "<br a={b} /><i>{Date}</i>; const a = b.replace(/>/g, 1);",
  ];
  expect(code(closed)).toBe(closed);
  expect(code(empty)).toBe(empty.replace("/>/g", "    "));
});

it("imports are found in every form, and not in comments or texts", () => {
  const text = `
    import a from "zod";
    import type {
      B,
    } from "../b.ts";
    import "./c.ts";
    import J from "./j.ts?worker&inline";
    export { d } from './d.ts';
    const e = await import("./e.ts");
    type F = import("./f.ts").F;
    // import g from "./g.ts";
    const h = "import h from './h.ts'";
    const i = \`import i from "./i.ts";\`;`;
  expect(importsOf(sourceFile("src/x/a.ts", text))).toEqual([
    "zod",
    "src/b.ts",
    "src/x/c.ts",
    "src/x/j.ts",
    "src/x/d.ts",
    "src/x/e.ts",
    "src/x/f.ts",
  ]);
});

it("places are told by file and line", () => {
  expect(places(sourceFile("src/a.ts", "1;\n\nnew Date();"), /\bDate\b/g)).toEqual(["src/a.ts:3 Date"]);
});

it("there is something to look at", () => {
  expect(sources.map(({ path }) => path)).toContain("src/base/math.ts");
  expect(tests.map(({ path }) => path)).toContain("test/tidy/source.test.ts");
  expect(sources.flatMap(importsOf).length).toBeGreaterThan(300);
});
