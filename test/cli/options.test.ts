import { expect, it } from "vitest";
import { countIn, durationIn, positiveShareIn, shared } from "../../src/cli/options.ts";
import { UsageError } from "../../src/cli/usage-error.ts";

it("numbers are read with the suffixes and units of a model file", () => {
  expect(countIn("years", "20k", [1, 20_000])).toBe(20_000);
  expect(durationIn("settling", "1 h 30 min")).toBe(5400);
  expect(positiveShareIn("threshold", "50 %")).toBe(0.5);
});

it("both bounds of a count belong to it", () => {
  expect([countIn("n", "1", [1, 3]), countIn("n", "3", [1, 3])]).toEqual([1, 3]);
  for (const text of ["0", "4"])
    expect(() => countIn("n", text, [1, 3])).toThrow(`--n: found ${text}; it is from 1 to 3`);
});

it("what cannot be read is a person's mistake, told with the option's name", () => {
  expect(() => countIn("years", "many", [1, 3])).toThrow(UsageError);
  expect(() => durationIn("settling", "5")).toThrow("--settling: found 5; a duration needs a unit");
  expect(() => positiveShareIn("threshold", "120 %")).toThrow("--threshold: found 120 %; a share is at most");
  expect(() => positiveShareIn("threshold", "0 %")).toThrow("it must be above zero");
});

it("what options are by default can be read", () => {
  expect(positiveShareIn("threshold", shared.threshold.default)).toBe(0.5);
  expect(durationIn("settling", shared.settling.default)).toBe(60);
});
