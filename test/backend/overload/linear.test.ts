import { expect, it } from "vitest";
import { createOverload, overloadSchema } from "../../../src/backend/overload/family.ts";

it("each that is turned away costs its part of one that is served, down to the floor", () => {
  const rule = createOverload({ kind: "linear", costs: 0.1, floor: 0.2 });
  expect(rule({ backlog: 1e9, refused: 0 })).toBe(1);
  expect(rule({ backlog: 0, refused: 3 })).toBeCloseTo(0.7, 12);
  expect(rule({ backlog: 0, refused: 8 })).toBeCloseTo(0.2, 12);
  expect(rule({ backlog: 0, refused: 100 })).toBe(0.2);
});

it("may lose all unless told otherwise", () => {
  const rule = createOverload(overloadSchema().parse({ kind: "linear", costs: 0.5 }));
  expect(rule({ backlog: 0, refused: 2 })).toBe(0);
});
