import { expect, it } from "vitest";
import { changesOf, runChoiceOf } from "../../src/cli/study-options.ts";

const given = { json: false, resume: false };
const FIXED = { runs: "2k", budget: { time: "8 h" } };
const RULE = { stop: { kind: "precision", relative: "5 %" } };

it("what is not typed changes nothing", () => {
  expect(changesOf(FIXED, given)).toEqual({});
  expect(runChoiceOf(given)).toEqual({ threads: undefined, blockSize: undefined, time: undefined });
});

it("a number of runs takes the place of a rule, and may be more than the budget says", () => {
  expect(changesOf(RULE, { ...given, runs: "3k", seed: "x" })).toEqual({
    seed: "x",
    runs: 3000,
    stop: undefined,
    budget: { runs: 10_000_000 },
  });
  expect(changesOf(FIXED, { ...given, runs: "3000" }).budget).toEqual({ time: "8 h", runs: 10_000_000 });
  expect(changesOf(FIXED, { ...given, runs: "2000" })).toEqual({});
});

it("a precision takes the place of a number of runs", () => {
  expect(changesOf(FIXED, { ...given, precision: "2 %" })).toEqual({
    runs: undefined,
    stop: { kind: "precision", relative: "2 %", events: 50, first: 128 },
  });
  expect(() => changesOf(FIXED, { ...given, precision: "2 %", runs: "9" })).toThrow(
    "--precision: --runs says already",
  );
  expect(() => changesOf(FIXED, { ...given, precision: "0 %" })).toThrow("--precision: found 0 %");
});

it("of a part of a study that looks by itself, --runs is a bound, and changes nothing", () => {
  expect(changesOf(RULE, { ...given, runs: "3k", shard: "1/2" })).toEqual({});
  expect(changesOf(FIXED, { ...given, runs: "3k", shard: "1/2" }).runs).toBe(3000);
});

it("a control is added to what is asked, which is the downtime where nothing is", () => {
  expect(changesOf(FIXED, { ...given, control: "twin" })).toEqual({
    question: { metric: "downtime", control: "twin" },
  });
  const question = { metric: "downtime", target: "mean" };
  expect(changesOf({ ...FIXED, question }, { ...given, control: "twin" })).toEqual({
    question: { ...question, control: "twin" },
  });
});

it("how it is run is read with its units, within bounds", () => {
  const choice = runChoiceOf({ ...given, threads: "2", block: "1k", time: "8 h" });
  expect(choice).toEqual({ threads: 2, blockSize: 1000, time: 28_800 });
  expect(() => runChoiceOf({ ...given, threads: "0" })).toThrow("--threads: found 0; it is from 1 to");
  expect(() => runChoiceOf({ ...given, time: "8" })).toThrow("--time: found 8");
});
