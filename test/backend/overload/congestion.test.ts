import { expect, it } from "vitest";
import { createOverload, overloadSchema } from "../../../src/backend/overload/family.ts";

it("does half at its queue, whatever the power, and falls the steeper the higher that is", () => {
  const falling = (power: number) => createOverload({ kind: "congestion", halves: 10, power });
  for (const power of [0.5, 1, 4]) expect(falling(power)({ backlog: 10, refused: 9 })).toBe(0.5);
  expect(falling(2)({ backlog: 20, refused: 0 })).toBeCloseTo(1 / 5, 12);
  expect(falling(4)({ backlog: 5, refused: 0 })).toBeCloseTo(16 / 17, 12);
});

it("falls as the inverse of the queue unless told otherwise", () => {
  const rule = createOverload(overloadSchema().parse({ kind: "congestion", halves: "10 s" }));
  expect(rule({ backlog: 30, refused: 0 })).toBeCloseTo(0.25, 12);
});
