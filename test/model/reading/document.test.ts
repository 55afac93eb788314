import fc from "fast-check";
import { expect, it } from "vitest";
import { check } from "../../../src/model/reading/check.ts";
import {
  keyPositionOf,
  positionOf,
  provenanceOf,
  readDocument,
  treeAt,
} from "../../../src/model/reading/document.ts";
import { ModelError } from "../../../src/model/reading/model-error.ts";
import { issuesOf, lines, reading, system } from "./reading.ts";

const complaints = (text: string) => lines(issuesOf(() => reading(text)));
const bytes = (...values: readonly number[]) => Uint8Array.from(values);
const refusal = (data: Uint8Array) => lines(issuesOf(() => readDocument("model.yaml", data)));

it.each([
  ["empty", bytes(), "-:- : found nothing; the file is empty"],
  ["10 MB", new Uint8Array(10_000_000).fill(97), "-:- : found 9.54 MiB; a file is at most 1 MiB"],
  ["binary", bytes(97, 58, 32, 0, 1), "-:- : found binary data; YAML is text in UTF-8"],
  [
    "Latin-1",
    bytes(97, 58, 10, 98, 58, 32, 233, 10),
    "2:4 : found bytes that are not UTF-8; save the file as UTF-8 text",
  ],
  ["UTF-16", bytes(255, 254, 97, 0), "-:- : found binary data"],
  ["with a bell in it", bytes(97, 58, 32, 7), "1:4 : found a control character; YAML is text"],
])("a file that is %s is refused", (_, data, start) => {
  expect(refusal(data)[0]).toContain(start);
});

it.each([
  ["only comments", "# nothing\n\n", "-:- : found no content; the file is empty"],
  [
    "the same key twice",
    "a: 1\nb: 2\na: 3\n",
    "3:1 a: found the key a; the same key stands in line 1 already",
  ],
  ["an open bracket", "a: [1, 2\nb: 3\n", "this is not YAML"],
  ["a tab for indentation", "a:\n\tb: 1\n", "2:1 : found"],
  ["bad indentation", "a:\n    b: 1\n  c: 2\n", "3:1 : found"],
  ["an open quote", 'a: "x\n', "this is not YAML"],
  ["two documents", "a: 1\n---\nb: 2\n", "2:1 : found a second document; a file holds one YAML document"],
  [
    "a tag",
    "a: !!js/function x\n",
    "1:4 : found the tag !!js/function; tags and directives are not used here",
  ],
  ["a directive", "%YAML 1.1\n---\na: yes\n", "1:1 : found the directive %YAML 1.1; tags and directives"],
  ["an unknown alias", "a: 1\nb: *c\n", "2:4 b: found *c; no anchor of this name stands before it"],
  ["an empty alias", "a: *\n", "1:4 : found"],
  [
    "an alias in itself",
    "a: &x\n  b: *x\n",
    "2:6 a.b: found *x; an alias must not stand inside what it repeats",
  ],
  ["a number as key", "2014: x\n", "1:1 2014: found the key 2014; a key must be text: write it in quotes"],
  ["an empty key", "? \n: x\n", "a key must be text"],
  ["a list as key", "? [a, b]\n: x\n", "1:3 : found a key that is no text; a key is a single word"],
  [
    "__proto__",
    "a:\n  __proto__:\n    admin: true\n",
    "2:3 a.__proto__: found the key __proto__; this key is reserved",
  ],
  ["constructor", '"constructor": 1\n', "1:1 constructor: found the key constructor; this key is reserved"],
  [
    "a merge key",
    "a: &x {b: 1}\nc:\n  <<: *x\n",
    '3:3 c["<<"]: found the key <<; merge keys are not part of YAML 1.2',
  ],
  [
    "an unknown confidence",
    "a: { value: 1, confidence: assumed }\n",
    "1:28 a.confidence: found assumed; confidence says how the number came here [read, secondary, derived, remembered, assumption]",
  ],
  ["a source that is no text", "a:\n  source: [x]\n", "2:11 a.source: found a list; source is reserved"],
  [
    "deep flow nesting",
    `a: ${"[".repeat(40)}${"]".repeat(40)}\n`,
    "1:36 : found deep nesting; maps and lists nest at most 32 deep",
  ],
  ["deep block nesting", `${"- ".repeat(40)}x\n`, "found deep nesting"],
  ["too many values", `a: [${"1,".repeat(140_000)}1]\n`, "found too many"],
])("%s: refused with its place", (_, text, expected) => {
  expect(complaints(text).join("\n")).toContain(expected);
});

it("32 levels are allowed, 33 are not", () => {
  const nested = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}\n`;
  expect(complaints(nested(32))).toEqual([]);
  expect(complaints(nested(33))).toHaveLength(1);
});

it("an alias bomb is refused quickly, whether by its number of aliases or of values", () => {
  const level = (index: number) =>
    `a${index}: &a${index} [${Array(9)
      .fill(`*a${index - 1}`)
      .join(", ")}]\n`;
  const bomb = `a0: &a0 [lol]\n${[1, 2, 3, 4, 5, 6, 7, 8, 9].map(level).join("")}`;
  expect(complaints(bomb).join()).toContain("at most 100 aliases");
  const wide = `a: &a [${"1,".repeat(3_000)}1]\nb: [${"*a,".repeat(50)}*a]\n`;
  expect(complaints(wide).join()).toContain("at most 100000 values");
});

it("fifty thousand aliases and a map of forty thousand keys are answered, not chewed on for ever", () => {
  expect(complaints(`- &a 1\n${"- *a\n".repeat(50_000)}`).join()).toContain("at most 100 aliases");
  const keys = Array.from({ length: 40_000 }, (_, index) => `k${index}: 1\n`).join("");
  expect(complaints(keys)).toEqual([]);
});

it("no file can reach the prototype of objects", () => {
  const document = reading("toString: 1\nhasOwnProperty: 2\nvalueOf: {a: 1}\n");
  expect(Object.getPrototypeOf(document.tree)).toBeNull();
  expect(Object.keys(document.tree as object)).toEqual(["toString", "hasOwnProperty", "valueOf"]);
  for (const key of ["__proto__", "constructor", "prototype"])
    expect(complaints(`a: {"${key}": {polluted: true}}\n`)).toHaveLength(1);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

it.each([
  ["block", "a:\n  b: 5\n", "2:6"],
  ["CRLF", "a:\r\n  b: 5\r\n", "2:6"],
  ["byte order mark", "\uFEFFa:\n  b: 5\n", "2:6"],
  ["byte order mark, flow", "\uFEFF{a: {b: 5}}\n", "1:9"],
  ["flow", "a: { c: 1, b: 5 }\n", "1:15"],
  ["flow over lines", "a: {\n  c: 1,\n  b: 5,\n}\n", "3:6"],
  ["tabs after the colon", "a:\n  b:\t\t5\n", "2:7"],
  ["quoted keys", "'a':\n  \"b\": 5\n", "2:8"],
  ["comments", "# one\na: # two\n  # three\n  b: 5 # four\n", "4:6"],
  ["letters beyond ASCII", "é: ü\na: {ß: 1, b: 5}\n", "2:14"],
  ["explicit keys", "? a\n: ? b\n  : 5\n", "3:5"],
  ["aliases", "x: &x 5\na: {b: *x}\n", "2:8"],
])("the place of a value is right with %s", (_, text, expected) => {
  const document = reading(text);
  const { line, column } = positionOf(document, ["a", "b"]);
  expect(`${line}:${column}`).toBe(expected);
  expect(treeAt(document, ["a", "b"])).toBe(5);
});

it("a missing field stands at the nearest map around it, a key at itself", () => {
  const document = reading("a:\n  b:\n    c: 1\n  d: [x, y]\n");
  const place = ({ line, column }: { line: number; column: number }) => `${line}:${column}`;
  expect(place(positionOf(document, ["a", "b", "z"]))).toBe("2:3");
  expect(place(positionOf(document, ["a", "z", "z"]))).toBe("1:1");
  expect(place(positionOf(document, ["a", "d", 7]))).toBe("4:6");
  expect(place(keyPositionOf(document, ["a", "b", "c"]))).toBe("3:5");
  expect(place(keyPositionOf(document, ["a", "d", 1]))).toBe("4:10");
});

it("source, confidence and note leave the data and are kept by path", () => {
  const document = reading(`
source: everything below
size: { value: 550, source: "a talk", confidence: read }
repair: { kind: fixed, value: 5 min, source: a paper }
plain: { value: 3 }
law:
  value: { kind: fixed, value: 1 h, note: inner }
  confidence: assumption
list:
  - { value: x, note: odd }
`);
  expect(document.tree).toEqual({
    size: 550,
    repair: { kind: "fixed", value: "5 min" },
    plain: 3,
    law: { kind: "fixed", value: "1 h" },
    list: ["x"],
  });
  expect(Object.fromEntries(provenanceOf(document))).toEqual({
    "": { source: "everything below" },
    size: { source: "a talk", confidence: "read" },
    repair: { source: "a paper" },
    law: { confidence: "assumption", note: "inner" },
    "list.0": { note: "odd" },
  });
  expect(positionOf(document, ["size"])).toMatchObject({ line: 3, column: 16 });
  expect(positionOf(document, ["law", "value"])).toMatchObject({ line: 7, column: 32 });
});

it("an alias repeats a whole map, provenance included", () => {
  const document = reading("a: &a { b: 1, note: x }\nc: *a\n");
  expect(document.tree).toEqual({ a: { b: 1 }, c: { b: 1 } });
  expect([...provenanceOf(document).keys()]).toEqual(["a", "c"]);
});

const STARTER = `version: 1
title: "A pair" # comment
groups:
  chat: &chat
    size: { value: 550, source: x, confidence: read }
    repair:
      kind: lognormal
      median: 25 min
      p95: 110 min
    places: [a, "b", 'c']
  web: *chat
text: |
  block
designs:
  more: { set: { groups.chat.size: 600 } }
`;

it("whatever the bytes are, only a ModelError is thrown, and its places lie in the file", () => {
  const survives = (data: Uint8Array): boolean => {
    try {
      check(readDocument("model.yaml", data), system);
      return true;
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      const rows = new TextDecoder().decode(data).split("\n").length;
      return error.issues.every(({ line = 1, column = 1 }) => line >= 1 && line <= rows && column >= 1);
    }
  };
  const marks = fc.constantFrom(
    ..."{}[]:,-?&*!|>'\"%@#\n\t \r0a~<=",
    "\n  ",
    "- ",
    ": ",
    "&a ",
    "*a",
    "<<",
    "\uFEFF",
    "\u2028",
  );
  const soup = fc.array(marks, { maxLength: 40 }).map((all) => new TextEncoder().encode(all.join("")));
  const edit = fc.record({
    at: fc.nat(STARTER.length),
    drop: fc.nat(6),
    put: fc.array(marks, { maxLength: 3 }),
  });
  const mutated = fc.array(edit, { minLength: 1, maxLength: 4 }).map((edits) => {
    const text = edits.reduce(
      (all, { at, drop, put }) => all.slice(0, at) + put.join("") + all.slice(at + drop),
      STARTER,
    );
    return new TextEncoder().encode(text);
  });
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), survives), { seed: 1, numRuns: 500 });
  fc.assert(fc.property(soup, survives), { seed: 2, numRuns: 2_000 });
  fc.assert(fc.property(mutated, survives), { seed: 3, numRuns: 1_500 });
});
