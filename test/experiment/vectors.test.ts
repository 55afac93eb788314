import fc from "fast-check";
import { expect, it } from "vitest";
import { readDuration, readRate, readShare } from "../../src/base/quantity.ts";
import {
  choicesOf,
  describeVary,
  lowAndHigh,
  middleOf,
  numberIn,
  probesOf,
  sampleVector,
  unitIn,
  type Vary,
  valueAt,
  varySchema,
} from "../../src/experiment/vectors.ts";
import { seedKey } from "../../src/kernel/keys.ts";

const laws: readonly Vary[] = [
  { uniform: ["1 min", "20 min"] },
  { logUniform: ["0.0001 min", "20 min"] },
  { triangular: ["0 min", "1 min", "20 min"] },
  { logNormal: { median: "1 min", p95: "20 min" } },
  { normal: { mean: "1 min", sd: "20 min" } },
];

it("a vector depends on seed and number only, and one more parameter moves no other", () => {
  const one = { "a.b": { uniform: ["0 s", "1 s"] as [string, string] } };
  const two = { ...one, "c.d": { uniform: ["0 s", "1 s"] as [string, string] } };
  const seed = seedKey("s");
  expect(sampleVector(two, seed, 5).get("a.b")).toBe(sampleVector(one, seed, 5).get("a.b"));
  expect(sampleVector(one, seed, 6).get("a.b")).not.toBe(sampleVector(one, seed, 5).get("a.b"));
  expect(sampleVector(one, seedKey("t"), 5).get("a.b")).not.toBe(sampleVector(one, seed, 5).get("a.b"));
});

it("a vector is the same as ever, digit by digit", () => {
  const vary: Record<string, Vary> = {
    "a.uniform": { uniform: ["10 min", "75 min"] },
    "a.log": { logUniform: ["200 /s", "3000 /s"] },
    "a.list": { oneOf: [1, 2, 3, 4] },
  };
  expect([...sampleVector(vary, seedKey("22 February 2014"), 7)]).toEqual([
    ["a.uniform", "61.802282589167625 min"],
    ["a.log", "509.2919138315815 /s"],
    ["a.list", 2],
  ]);
});

it("the model reads every value that is made, and its unit is kept", () => {
  const u = fc.integer({ min: 0, max: 1_000_000 }).map((millionths) => millionths / 1_000_000);
  const property = fc.property(fc.constantFrom(...laws), u, (vary, at) => {
    const value = valueAt(vary, at);
    expect(typeof readDuration(value)).toBe("number");
    expect(readDuration(value)).toBeCloseTo(numberIn(value) * 60, 6);
    expect(unitIn(value)).toBe("min");
  });
  fc.assert(property, { seed: 1, numRuns: 500 });
  expect(typeof readRate(valueAt({ logUniform: ["0.0000001 /s", "0.1 /s"] }, 0.01))).toBe("number");
  expect(typeof readShare(valueAt({ normal: { mean: "1 %", sd: "1 %" } }, 0))).toBe("number");
});

it("low, middle and high are the ends of a range, and 5 %, 50 % and 95 % of other laws", () => {
  expect(lowAndHigh({ uniform: ["1 min", "3 min"] })).toEqual(["1 min", "3 min"]);
  expect(lowAndHigh({ triangular: [0, 0, 1] })[0]).toBeCloseTo(1 - Math.sqrt(0.95), 12);
  expect(middleOf({ uniform: ["1 min", "3 min"] })).toBe("2 min");
  expect(middleOf({ oneOf: [1, 2, 3] })).toBe(2);
  expect(middleOf({ oneOf: [1, 2, 3, 4] })).toBe(3);
});

it("a model is looked at with all of a list, or with both ends and a value between that is no whole number", () => {
  expect(probesOf({ oneOf: [1, 2, 3] })).toEqual([1, 2, 3]);
  const [low, high, between] = probesOf({ uniform: [2, 4] });
  expect([low, high]).toEqual([2, 4]);
  expect(Number.isInteger(between)).toBe(false);
  expect(choicesOf({ uniform: [2, 4] })).toBeNull();
});

it("numbers and units are told apart, and words have neither", () => {
  expect(["3 %", 0.0000001, "as-built", true].map(numberIn)).toEqual([3, 1e-7, Number.NaN, Number.NaN]);
  expect(["3 %", 4, "as-built"].map(unitIn)).toEqual(["%", "", ""]);
});

it.each([
  [{ uniform: ["1 min", "20 min"] }, "evenly from 1 min to 20 min"],
  [{ logUniform: ["1 /s", "20 /s"] }, "evenly in the logarithm from 1 /s to 20 /s"],
  [{ oneOf: [1, true, "1 h"] }, "one of 1, true, 1 h"],
  [{ triangular: [1, 2, 5] }, "triangular from 1 to 5, most often 2"],
  [{ logNormal: { median: "1 h", p95: "5 h" } }, "lognormal, median 1 h, 95 % below 5 h"],
  [{ normal: { mean: "2 h", sd: "1 h" } }, "normal, mean 2 h, standard deviation 1 h, above zero only"],
])("%j is told in words", (vary, words) => {
  expect(describeVary(varySchema.parse(vary))).toBe(words);
});
