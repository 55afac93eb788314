import { expect, it } from "vitest";
import { openExperiment, optionsOf } from "../../src/cli/opened-study.ts";
import { studyFrom } from "../../src/experiment/sources.ts";

const FILE = "test/cli/study/experiment.yaml";
const given = { json: false, resume: false };

it("a study is opened with what it is made from, and the file's name without its folders", () => {
  const { study, sources, ...rest } = openExperiment("compare", FILE, given);
  expect(rest).toEqual({ command: "compare", file: "experiment.yaml", options: [] });
  expect(study.experiment).toMatchObject({ seed: "small", runs: 100 });
  expect(studyFrom("again", sources).digest).toBe(study.digest);
});

it("what was typed is in the study and in its sources", () => {
  const { study, sources } = openExperiment("compare", FILE, { ...given, seed: "other", precision: "5 %" });
  expect(study.experiment.seed).toBe("other");
  expect(study.stop).toMatchObject({ kind: "precision", relative: 0.05 });
  expect(studyFrom("again", sources).experiment).toEqual(study.experiment);
});

it("who asks for the runs that the file has anyway asks for the same", () => {
  const sourcesWith = (runs: string) => openExperiment("compare", FILE, { ...given, runs }).sources;
  expect(sourcesWith("100")).toEqual(openExperiment("compare", FILE, given).sources);
  expect(sourcesWith("101").experiment).toMatchObject({ runs: 101 });
});

it("with a shard the number of runs is a bound of a rule, not an end", () => {
  const shard = { ...given, shard: "1/2", runs: "64", precision: "5 %" };
  expect(openExperiment("compare", FILE, shard).study.stop.kind).toBe("precision");
  expect(() => openExperiment("compare", FILE, { ...shard, shard: undefined })).toThrow(
    "--precision: --runs says already",
  );
});

it("only what a study follows from is typed again elsewhere", () => {
  expect(optionsOf({ ...given, seed: "8", runs: "9", threads: "2", precision: "5 %" })).toEqual([
    "--seed",
    "8",
    "--precision",
    "5 %",
  ]);
});
