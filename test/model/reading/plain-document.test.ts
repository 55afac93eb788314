import { expect, it } from "vitest";
import type { Tree } from "../../../src/model/reading/node.ts";
import { plainDocument } from "../../../src/model/reading/plain-document.ts";
import { issuesOf, lines, reading } from "./reading.ts";

it("plain data say again what a file said", () => {
  const { tree } = reading("a: { b: [1, two, null, true], c: {} }\nd: { value: 3, source: somebody }\n");
  expect(plainDocument("again.yaml", JSON.parse(JSON.stringify(tree))).tree).toEqual(tree);
});

it("what nests too deep is refused, as it is in a file", () => {
  let tree: Tree = 1;
  for (let depth = 0; depth < 100_000; depth++) tree = [tree];
  expect(lines(issuesOf(() => plainDocument("deep.json", tree)))[0]).toMatch(/nest at most 32 deep/);
});

it("keys that JavaScript takes for itself are refused", () => {
  const tree = JSON.parse('{ "a": { "__proto__": { "b": 1 } } }') as Tree;
  expect(lines(issuesOf(() => plainDocument("sly.json", tree)))[0]).toMatch(/reserved by JavaScript/);
});
