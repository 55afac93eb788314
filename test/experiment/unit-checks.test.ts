import { expect, it } from "vitest";
import { studyOf } from "../../src/experiment/study.ts";
import { unitIssues } from "../../src/experiment/unit-checks.ts";
import { plainDocument } from "../../src/model/reading/plain-document.ts";
import { smallExperiment, smallModel } from "../support/study.ts";

const told = (said: { question: object; stop?: object }): string[] => {
  const study = studyOf(smallExperiment({ question: said.question }), smallModel, []);
  return unitIssues(plainDocument("experiment.yaml", said as never), study).map(
    ({ path, message }) => `${path}: ${message}`,
  );
};

const outages = { metric: "outages" };

it.each([
  ["a time of a number", { question: outages, stop: { width: "30 s" } }, /^stop\.width: outages is no time/],
  ["a number of a time", { question: { metric: "downtime" }, stop: { indifference: 300 } }, /is a time/],
  [
    "a time of a chance",
    {
      question: { metric: "downtime", target: { kind: "at-least", value: "1 h" } },
      stop: { width: "1 h 5 min" },
    },
    /a chance is asked for/,
  ],
  [
    "a long time of a number",
    { question: { metric: "outages", target: { kind: "at-least", value: "3 h" } } },
    /^question\.target\.value: outages is no time/,
  ],
])("%s is refused", (_, said, expected) => {
  expect(told(said)).toEqual([expect.stringMatching(expected)]);
});

it("what is in its unit passes, and so does what is not written", () => {
  expect(told({ question: { metric: "downtime" }, stop: { width: "1 h 30 min" } })).toEqual([]);
  expect(told({ question: outages, stop: { width: 0.1, indifference: "2k" } })).toEqual([]);
  expect(
    told({ question: { metric: "longest-outage", target: { kind: "at-least", value: "1 h" } } }),
  ).toEqual([]);
  expect(told({ question: outages })).toEqual([]);
});
