import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { openClaims } from "../../src/cli/opened-claims.ts";
import { file } from "./typed.ts";

const MODEL = readFileSync("test/cli/study/small.yaml", "utf8");
const EXPERIMENT = {
  version: 1,
  title: "x",
  model: "small.yaml",
  years: {},
  designs: ["as-built", "pair"],
  seed: "s",
};

const written = (changes: object): string => {
  const path = file(JSON.stringify({ ...EXPERIMENT, ...changes }), "experiment.yaml");
  writeFileSync(join(dirname(path), "small.yaml"), MODEL);
  return path;
};
const claims = ["downtime < 1 h"];
const opened = (changes: object, given: object = {}) =>
  openClaims(written(changes), { claims, all: false, ...given }).study;

it("the study is that of the experiment, of its first alternative, until the claims are decided", () => {
  const study = opened({ runs: 50 }, { seed: "t", level: "99 %" });
  expect(study.alternatives.map(({ name }) => name)).toEqual(["as-built"]);
  expect(study.stop).toMatchObject({ kind: "decision", claims, first: 128 });
  expect(study.experiment).toMatchObject({ seed: "t", level: 0.99, budget: { runs: 400 } });
});

it("the most runs are those typed, or 8 times the experiment's, or its budget", () => {
  const most = (changes: object, given: object = {}) => opened(changes, given).experiment.budget.runs;
  expect(most({ runs: "2k" })).toBe(16_000);
  expect(most({ runs: 50 }, { runs: "10k" })).toBe(10_000);
  expect(most({ stop: { kind: "precision", relative: "5 %" }, budget: { runs: "9k" } })).toBe(9000);
  expect(most({ stop: { kind: "ranking", indifference: "5 min" } })).toBe(65_536);
});

it("alternatives are chosen by name, or all", () => {
  const names = (given: object) => opened({ runs: 9 }, given).alternatives.map(({ name }) => name);
  expect(names({ alternative: ["pair"] })).toEqual(["pair"]);
  expect(names({ all: true })).toEqual(["as-built", "pair"]);
  expect(() => names({ alternative: ["piar"] })).toThrow("did you mean pair?");
  expect(() => names({ alternative: ["pair"], all: true })).toThrow("--all");
});

it("without claims those of the experiment's rule are decided; without these there is nothing to do", () => {
  const stop = { kind: "decision", claims: ["outages < 3"], first: 32 };
  expect(opened({ stop }, { claims: [] }).stop).toMatchObject({ claims: ["outages < 3"], first: 32 });
  expect(opened({ stop }).stop).toMatchObject({ claims, first: 32 });
  expect(() => opened({ runs: 9 }, { claims: [] })).toThrow("say what is claimed");
});

it("a mistake in a claim is told with its place, one of a level in its option", () => {
  expect(() => opened({ runs: 9 }, { claims: ["dwntime < 1 h"] })).toThrow(
    "  dwntime < 1 h\n  ^\n  found dwntime",
  );
  expect(() => opened({ runs: 9 }, { claims: ["downtime <"] })).toThrow("a bound is needed");
  expect(() => opened({ runs: 9 }, { level: "40 %" })).toThrow("--level");
});
