import { expect, it } from "vitest";
import {
  childOf,
  entriesOf,
  extentOf,
  type Node,
  nodeAt,
  nodesAlong,
  relocated,
  replaced,
  treeOf,
} from "../../../src/model/reading/node.ts";
import { reading } from "./reading.ts";

const { root } = reading("a: { b: [x, { c: 1, note: why }] }\nd: 2\n");
const leaf = (value: Node["value"]): Node => ({ ...nodeAt(root, ["d"])!, value });
const elsewhere = { file: "other.yaml", line: 7, column: 3 };

it("children are found by key or by index, and nothing else is a child", () => {
  expect(entriesOf(root).map(([key]) => key)).toEqual(["a", "d"]);
  expect(nodeAt(root, ["a", "b", 1, "c"])?.value).toBe(1);
  expect(nodeAt(root, ["a", "b", "0"])?.value).toBe("x");
  const list = nodeAt(root, ["a", "b"])!;
  for (const step of ["2", "-1", "01", "length", ""]) expect(childOf(list, step)).toBeUndefined();
  for (const step of ["toString", "size", "e"]) expect(childOf(root, step)).toBeUndefined();
  expect(entriesOf(leaf(2))).toEqual([]);
});

it("a path is followed as far as it goes", () => {
  expect(nodesAlong(root, ["a", "z", "b"])).toHaveLength(2);
  expect(nodeAt(root, ["a", "z"])).toBeUndefined();
  expect(nodeAt(root, [])).toBe(root);
});

it("extent counts all values, and the steps to the deepest one", () => {
  expect(extentOf(root)).toEqual({ nodes: 7, depth: 4 });
  expect(extentOf(leaf(5))).toEqual({ nodes: 1, depth: 0 });
});

it("something is replaced, added or taken out without a change to what was there", () => {
  const before = JSON.stringify(treeOf(root));
  expect(treeOf(replaced(root, ["a", "b", 0], leaf("y")))).toEqual({ a: { b: ["y", { c: 1 }] }, d: 2 });
  expect(treeOf(replaced(root, ["a", "b", 2], leaf("z")))).toMatchObject({ a: { b: ["x", { c: 1 }, "z"] } });
  expect(treeOf(replaced(root, ["a", "b", 0], undefined))).toEqual({ a: { b: [{ c: 1 }] }, d: 2 });
  expect(treeOf(replaced(root, ["e"], leaf(3)))).toMatchObject({ d: 2, e: 3 });
  expect(treeOf(replaced(root, [], leaf(3)))).toBe(3);
  expect(JSON.stringify(treeOf(root))).toBe(before);
});

it("a map remembers who took something out of it", () => {
  const without = replaced(root, ["d"], undefined, elsewhere);
  expect(treeOf(without)).toEqual({ a: { b: ["x", { c: 1 }] } });
  expect(without.removed?.get("d")).toBe(elsewhere);
  expect(replaced(root, ["d"], undefined).removed).toBeUndefined();
});

it("what is moved keeps its values and where they come from, all at the new place", () => {
  const moved = relocated(root, elsewhere);
  expect(treeOf(moved)).toEqual(treeOf(root));
  const deep = nodeAt(moved, ["a", "b", 1])!;
  expect(deep).toMatchObject({ at: elsewhere, keyAt: elsewhere, provenance: { note: "why" } });
  expect(nodeAt(moved, ["d"])!.at).toBe(elsewhere);
});
