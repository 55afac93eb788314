import { expect, it } from "vitest";
import type { z } from "zod";
import {
  count,
  list,
  lowerEnd,
  mapOf,
  number,
  part,
  perhaps,
  text,
  tree,
  upperEnd,
  wholeTree,
} from "../../../src/experiment/stored/fields.ts";

const takes = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success;

it("a null is the end of an interval that is open, or no number", () => {
  expect([lowerEnd().parse(null), upperEnd().parse(null), perhaps().parse(null)]).toEqual([
    -Infinity,
    Infinity,
    NaN,
  ]);
  expect([lowerEnd().parse(-3), upperEnd().parse(0)]).toEqual([-3, 0]);
  expect([lowerEnd(), number(), count(), part()].map((schema) => takes(schema, JSON.parse("1e999")))).toEqual(
    [false, false, false, false],
  );
  expect([0, 3, -1, 0.5, "3"].map((value) => takes(count(), value))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  expect([0, 1, 1.01, -0.1].map((value) => takes(part(), value))).toEqual([true, true, false, false]);
});

it("texts, lists and maps are bounded", () => {
  expect(["x".repeat(10_000), "x".repeat(10_001)].map((one) => takes(text(), one))).toEqual([true, false]);
  expect([10_000, 10_001].map((length) => takes(list(count()), Array(length).fill(1)))).toEqual([
    true,
    false,
  ]);
  const entries = (many: number) =>
    Object.fromEntries(Array.from({ length: many }, (_, key) => [`a${key}`, 1]));
  expect([10_000, 10_001].map((many) => takes(mapOf(number()), entries(many)))).toEqual([true, false]);
  expect(takes(mapOf(number()), { a: 1, toString: 2 })).toBe(false);
});

it("a map from a file never reaches the prototype of anything", () => {
  const read = mapOf(tree()).safeParse(JSON.parse('{ "__proto__": { "polluted": 1 }, "a": 2 }'));
  expect(Object.keys(read.data ?? {})).not.toContain("__proto__");
  expect({}).not.toHaveProperty("polluted");
  expect(takes(tree(), JSON.parse('[{ "__proto__": 1 }]'))).toBe(false);
  expect(takes(tree(), { a: [1, "x", null, { b: true }] })).toBe(true);
});

it("plain data nest at most 64 deep, and are at most 10,000 values unless they are a whole file", () => {
  const nested = (depth: number) => JSON.parse(`${"[".repeat(depth)}${"]".repeat(depth)}`);
  expect([64, 65, 100_000].map((depth) => takes(wholeTree(), nested(depth)))).toEqual([true, false, false]);
  const long = Array(20_000).fill(1);
  expect([takes(tree(), long), takes(wholeTree(), long), takes(tree(), undefined)]).toEqual([
    false,
    true,
    false,
  ]);
});
