import { expect, it } from "vitest";
import { loadExperiment } from "../../src/experiment/load.ts";
import { readDocument } from "../../src/model/reading/document.ts";
import { ModelError } from "../../src/model/reading/model-error.ts";
import { smallModel } from "../support/study.ts";

const TEXT = `version: 1
title: small
model: small.yaml
replay: { fault: cut }
designs: [as-built, two-paths]
calibrate:
  samples: 10
  keep: 5
  accept: { from: 1 h, to: 2 h }
  vary:
    faults.cut.lasts.mean: { uniform: [1 h, 2 h] }
seed: s
runs: 10
`;

const complaints = (text: string): string[] => {
  try {
    loadExperiment(readDocument("e.yaml", new TextEncoder().encode(text)), () => smallModel);
    return [];
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return error.issues.map(
      ({ line, column, message, suggestion = "" }) => `${line}:${column} ${message} <${suggestion}>`,
    );
  }
};

it("an experiment that asks for what there is passes", () => {
  expect(complaints(TEXT)).toEqual([]);
});

it.each([
  ["an unknown fault", "fault: cut", "fault: cutt", /^4:.*no fault of this name <cut>/],
  ["an unknown design", "two-paths", "two-path", /^5:.*no design of this name <two-paths>/],
  ["a parameter that is not there", "lasts.mean:", "lasts.maen:", /^11:.*<faults\.cut\.lasts\.mean>/],
  ["a range in the wrong unit", "[1 h, 2 h] }", "[1 /s, 2 /s] }", /^11:.*duration/],
  ["an acceptance from long to short", "from: 1 h, to: 2 h", "from: 3 h, to: 2 h", /^9:.*shorter/],
  ["a restart without people", "to: 2 h }", "to: 2 h, fullRestart: true }", /^9:.*people/],
  ["a model far away", "model: small.yaml", "model: ../../../etc/small.yaml", /^3:.*two folders up/],
  ["a model at an absolute path", "model: small.yaml", "model: /etc/small.yaml", /^3:.*two folders up/],
  ["nothing to run", "runs: 10", "runs: 0", /^13:.*above zero/],
])("%s is refused at its place", (_, before, after, expected) => {
  const [first, ...others] = complaints(TEXT.replace(before, after));
  expect(first).toMatch(expected);
  expect(others).toEqual([]);
});
