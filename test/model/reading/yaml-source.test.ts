import { expect, it } from "vitest";
import { composeYaml, LIMITS } from "../../../src/model/reading/yaml-source.ts";
import { issuesOf } from "./reading.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const refusals = (content: string | Uint8Array) =>
  issuesOf(() => composeYaml("x.yaml", typeof content === "string" ? bytes(content) : content)).map(
    ({ line, column, found }) => `${line ?? "-"}:${column ?? "-"} ${found}`,
  );

it("places are lines and columns from 1, whatever the line ends", () => {
  const { positionAt } = composeYaml("x.yaml", bytes("a: 1\r\nbc: 2\n"));
  const places = [0, 3, 6, 10].map((offset) => positionAt(offset));
  expect(places.map(({ line, column }) => [line, column])).toEqual([
    [1, 1],
    [1, 4],
    [2, 1],
    [2, 5],
  ]);
});

it("what is no text is refused before it is looked into", () => {
  expect(refusals("")).toEqual(["-:- nothing"]);
  expect(refusals(new Uint8Array([0x61, 0]))).toEqual(["-:- binary data"]);
  expect(refusals(new Uint8Array([0x61, 0x3a, 0x20, 0xff]))).toEqual(["1:4 bytes that are not UTF-8"]);
  expect(refusals("a: \u0007\n")).toEqual(["1:4 a control character"]);
  expect(refusals("# only a comment\n")).toEqual(["-:- no content"]);
});

it("a file of 1 MiB is read, one byte more is not", () => {
  const filled = (length: number) => `a: ${"x".repeat(length - 3)}`;
  expect(refusals(filled(LIMITS.bytes))).toEqual([]);
  expect(refusals(filled(LIMITS.bytes + 1))).toEqual(["-:- 1.00 MiB"]);
});

it("tags, directives and further documents are not used", () => {
  expect(refusals("a: !!js/function x\nb: !t y\n")).toEqual([
    expect.stringMatching(/^1:4 the tag/),
    expect.stringMatching(/^2:4 the tag/),
  ]);
  expect(refusals("%YAML 1.1\n---\na: 1\n")).toEqual([expect.stringMatching(/^1:1 the directive/)]);
  expect(refusals("a: 1\n---\nb: 2\n")).toEqual([expect.stringContaining("a second document")]);
});

it("block and flow nest to the same depth", () => {
  const flow = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;
  const block = (depth: number) => `${"- ".repeat(depth)}x`;
  for (const nested of [flow, block]) {
    expect(refusals(nested(LIMITS.depth))).toEqual([]);
    expect(refusals(nested(LIMITS.depth + 1))[0]).toContain("deep nesting");
  }
});

it("what is no YAML is told where it begins to be none", () => {
  expect(refusals("a: [1, 2\nb: 3\n")[0]).toMatch(/^[12]:\d+ /);
});
