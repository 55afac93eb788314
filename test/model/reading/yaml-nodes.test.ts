import { expect, it } from "vitest";
import { nodeAt, treeOf } from "../../../src/model/reading/node.ts";
import { nodesOf } from "../../../src/model/reading/yaml-nodes.ts";
import { composeYaml, LIMITS } from "../../../src/model/reading/yaml-source.ts";
import { issuesOf, lines } from "./reading.ts";

const nodes = (text: string) => nodesOf(composeYaml("x.yaml", new TextEncoder().encode(text)));
const refusals = (text: string) => lines(issuesOf(() => nodes(text)));

it("scalars are those of JSON, and nothing is an empty value", () => {
  expect(treeOf(nodes("[1, 1.5, true, yes, x, '2', ~, ]\n"))).toEqual([1, 1.5, true, "yes", "x", "2", null]);
  expect(treeOf(nodes("a:\n"))).toEqual({ a: null });
  expect(treeOf(nodes("a: 2014-02-22\n"))).toEqual({ a: "2014-02-22" });
});

it("a value in a wrapper stands where its key says, and its source is kept", () => {
  const root = nodes("size:\n  value: 550\n  source: a talk\n");
  expect(treeOf(root)).toEqual({ size: 550 });
  const size = nodeAt(root, ["size"])!;
  expect(size).toMatchObject({ at: { line: 2, column: 10 }, keyAt: { line: 1, column: 1 } });
  expect(size.provenance).toEqual({ source: "a talk" });
});

it("a map with more than a value keeps it as a field", () => {
  expect(treeOf(nodes("a: { kind: fixed, value: 1 h, note: x }\n"))).toEqual({
    a: { kind: "fixed", value: "1 h" },
  });
});

it("confidence is one of five words", () => {
  expect(refusals("a: { value: 1, confidence: read }\n")).toEqual([]);
  expect(refusals("a: { value: 1, confidence: assumtion }\n")).toEqual([
    expect.stringMatching(
      /^1:\d+ a\.confidence: .*read, secondary, derived, remembered, assumption.*<assumption>/,
    ),
  ]);
});

it("an alias stands for the last node before it of that name, and never for itself", () => {
  expect(treeOf(nodes("a: &x 1\nb: *x\nc: &x 2\nd: *x\n"))).toEqual({ a: 1, b: 1, c: 2, d: 2 });
  expect(refusals("a: &x { b: *x }\n")).toEqual([expect.stringContaining("inside what it repeats")]);
  expect(refusals("a: *x\nb: &x 1\n").join()).toMatch(/no anchor|unresolved|Unresolved/i);
});

it("aliases are counted as they are written out", () => {
  const uses = (count: number) => `a: &a 1\nb: [${Array(count).fill("*a").join(", ")}]\n`;
  expect(refusals(uses(LIMITS.aliases))).toEqual([]);
  expect(refusals(uses(LIMITS.aliases + 1))).toEqual([expect.stringContaining("at most 100 aliases")]);
});

it("keys are texts, once each, and none that JavaScript keeps for itself", () => {
  expect(refusals("a: 1\nb: 2\na: 3\n")).toEqual([expect.stringMatching(/^3:1 a: .*line 1 already/)]);
  expect(refusals("1: a\n")).toEqual([expect.stringContaining("write it in quotes")]);
  expect(refusals("[a]: 1\n")).toEqual([expect.stringContaining("a key that is no text")]);
  expect(refusals("constructor: 1\n")).toEqual([expect.stringContaining("reserved by JavaScript")]);
  expect(refusals("a: &a { b: 1 }\nc: { <<: *a }\n")).toEqual([expect.stringContaining("merge keys")]);
});
