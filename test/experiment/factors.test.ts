import { expect, it } from "vitest";
import { factorAt, factorsSchema, levelsOf } from "../../src/experiment/factors.ts";
import { examine } from "../../src/model/reading/check.ts";
import { documentFrom, told } from "../support/factorial.ts";

const factor = (given: unknown) => factorsSchema.parse({ "a.b": given })["a.b"];
const refusals = (given: unknown) =>
  factorsSchema.safeParse({ "a.b": given }).error?.issues.map((issue) => JSON.stringify(issue)) ?? [];

it("a list is its values, and a range its steps", () => {
  expect(levelsOf(factor([2, "3 h", true]))).toEqual([2, "3 h", true]);
  expect(levelsOf(factor({ from: "1 h", to: "8 h", steps: 4, scale: "log" }))).toEqual([
    ...["1 h", "2 h", "4 h", "8 h"],
  ]);
  expect(levelsOf(factor({ from: 2, to: 10, steps: 3 }))).toEqual([2, 6, 10]);
  expect(levelsOf(factor({ from: "1 h", to: "2 h", steps: 4 }))).toEqual([
    ...["1 h", "1.33333 h", "1.66667 h", "2 h"],
  ]);
  expect(levelsOf(factor({ oneOf: [5, 6] }))).toEqual([5, 6]);
  expect(levelsOf(factor({ uniform: ["1 h", "2 h"] }))).toBeNull();
});

it("each level has the same share of the uniforms, and a law its quantiles to six digits", () => {
  expect([0.01, 0.4, 0.99].map((u) => factorAt(factor([1, 2, 3]), u))).toEqual([1, 2, 3]);
  expect(factorAt(factor({ uniform: ["0 h", "1 h"] }), 1 / 3)).toBe("0.333333 h");
  expect(factorAt(factor({ oneOf: [1_234_567, 2] }), 0.1)).toBe(1_234_567);
});

it.each([
  ["a list of one", [1], "Too small"],
  ["a value twice", [1, 2, "1"], "stands there twice"],
  ["51 values", Array.from({ length: 51 }, (_, index) => index), "Too big"],
  ["a range from large to small", { from: "2 h", to: "1 h", steps: 2 }, "from is smaller"],
  ["a range in two units", { from: "1 min", to: "2 h", steps: 2 }, "one unit"],
  ["a logarithm of nothing", { from: "0 h", to: "2 h", steps: 2, scale: "log" }, "above zero"],
  ["one step", { from: "1 h", to: "2 h", steps: 1 }, "from 2 to 50"],
  ["steps too fine to tell", { from: "1 h", to: "1.000001 h", steps: 40 }, "six digits"],
  ["a law out of order", { uniform: ["2 h", "1 h"] }, "smaller one"],
])("%s is refused", (_, given, words) => {
  expect(refusals(given).join().toLowerCase()).toContain(words.toLowerCase());
});

it("a mistyped key is told as what was most likely meant", () => {
  const complaints = (text: string) => told(examine(documentFrom(text), factorsSchema).issues).join("\n");
  expect(complaints("a.b: { form: 1 h, to: 2 h, steps: 3 }")).toMatch(
    /^1:6 .*missing: a quantity is needed.*\n1:8 the key form; there is no such key <from>$/,
  );
  expect(complaints("a.b: { uniforn: [1 h, 2 h] }")).toMatch(/^1:8 the key uniforn; .*<uniform>$/);
  expect(complaints("a.b: 3 h")).toMatch(/^1:6 3 h; /);
});

it("there are from 1 to 8 factors", () => {
  const many = (n: number) =>
    Object.fromEntries(Array.from({ length: n }, (_, index) => [`a.${index}`, [1, 2]]));
  const isRight = (n: number) => factorsSchema.safeParse(many(n)).success;
  expect([0, 1, 8, 9].map(isRight)).toEqual([false, true, true, false]);
});
