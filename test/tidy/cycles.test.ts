import { expect, it } from "vitest";
import { cyclesOf } from "./cycles.ts";

const cycles = (imports: Readonly<Record<string, readonly string[]>>) =>
  cyclesOf(new Map(Object.entries(imports)));

it("a tree and a diamond have no circle", () => {
  expect(cycles({ a: ["b", "c"], b: ["d"], c: ["d"], d: [] })).toEqual([]);
});

it("circles are found once each, those of one file too, and files outside are left out", () => {
  expect(cycles({ top: ["a"], a: ["b"], b: ["c"], c: ["a", "leaf"], leaf: [], self: ["self"] })).toEqual([
    "a → b → c → a",
    "self → self",
  ]);
});
