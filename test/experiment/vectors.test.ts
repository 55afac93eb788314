import { expect, it } from "vitest";
import { numberIn, sampleVector, unitIn, valueAt, varySchema } from "../../src/experiment/vectors.ts";
import { seedKey } from "../../src/kernel/keys.ts";

const problems = (vary: unknown): string[] =>
  varySchema.safeParse(vary).error?.issues.flatMap((issue) => JSON.stringify(issue)) ?? [];

it("values lie between the ends, evenly or evenly in their logarithm", () => {
  expect(valueAt({ uniform: ["10 min", "30 min"] }, 0.25)).toBe("15 min");
  expect(numberIn(valueAt({ logUniform: ["1 /s", "100 /s"] }, 0.5))).toBeCloseTo(10, 12);
  expect(unitIn(valueAt({ logUniform: ["1 /s", "100 /s"] }, 0.5))).toBe("/s");
  expect([0.1, 0.5, 0.9].map((u) => valueAt({ oneOf: [1, 2, 3] }, u))).toEqual([1, 2, 3]);
});

it("a vector depends on seed and number only, and one more parameter moves no other", () => {
  const one = { "a.b": { uniform: ["0 s", "1 s"] as [string, string] } };
  const two = { ...one, "c.d": { uniform: ["0 s", "1 s"] as [string, string] } };
  const seed = seedKey("s");
  expect(sampleVector(two, seed, 5).get("a.b")).toBe(sampleVector(one, seed, 5).get("a.b"));
  expect(sampleVector(one, seed, 6).get("a.b")).not.toBe(sampleVector(one, seed, 5).get("a.b"));
  expect(sampleVector(one, seedKey("t"), 5).get("a.b")).not.toBe(sampleVector(one, seed, 5).get("a.b"));
});

it("ends that do not fit together are refused", () => {
  expect(problems({ uniform: ["1 min", "2 min"] })).toEqual([]);
  expect(problems({ uniform: ["1 min", "2 h"] }).join()).toContain("one unit");
  expect(problems({ uniform: ["3 min", "2 min"] }).join()).toContain("smaller");
  expect(problems({ logUniform: ["0 min", "2 min"] }).join()).toContain("above zero");
});
