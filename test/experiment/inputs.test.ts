import { expect, it } from "vitest";
import { inputsSchema, vectorOf } from "../../src/experiment/inputs.ts";

const vary = { "services.chat.crash.life.mean": { uniform: ["1 h", "2 h"] } };

it("replications that follow each other share a vector, 16 by default", () => {
  const inputs = inputsSchema.parse({ vary });
  expect(inputs.each).toBe(16);
  expect([0, 15, 16, 33].map((replication) => vectorOf(inputs, replication))).toEqual([0, 0, 1, 2]);
  expect(vectorOf({ each: 1 }, 7)).toBe(7);
});

it("no inputs, none of a vector, and too many of one are refused", () => {
  const isRight = (given: unknown) => inputsSchema.safeParse(given).success;
  expect(isRight({ each: 10_000, vary })).toBe(true);
  expect([{ vary: {} }, { each: 0, vary }, { each: 10_001, vary }, { each: 4 }].filter(isRight)).toEqual([]);
});
