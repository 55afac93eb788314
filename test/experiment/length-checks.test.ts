import { expect, it } from "vitest";
import { lengthIssues } from "../../src/experiment/length-checks.ts";
import { studyOf } from "../../src/experiment/study.ts";
import { plainDocument } from "../../src/model/reading/plain-document.ts";
import { smallExperiment, smallModel } from "../support/study.ts";

const issues = (changes: object) =>
  lengthIssues(plainDocument("small.yaml", {}), studyOf(smallExperiment(changes), smallModel)).map(
    ({ message }) => message,
  );

it("an outage that is longer than a run cannot be asked about: its chance would be taken for 0", () => {
  const replay = { fault: "cut", horizon: "2 h" };
  expect(issues({ replay, outage: { longer: ["1 h", "3 h"] } })).toEqual([
    "a run ends after 2 h: an outage of 3 h cannot be seen in it",
  ]);
  expect(issues({ replay, outage: { longer: "2 h" } })).toEqual([]);
  // Where nothing is said, what is asked about is no longer than a run.
  expect(smallExperiment({ replay, outage: {} }).outage.longer).toEqual([7200]);
  expect(smallExperiment({ replay: { fault: "cut", horizon: "9 h" }, outage: {} }).outage.longer).toEqual([
    10_800,
  ]);
});

it("nor can so much of a metric that has a greatest value", () => {
  const asked = (value: string) =>
    issues({
      replay: undefined,
      years: { horizon: "100 h" },
      question: { metric: "downtime", target: { kind: "at-least", value } },
    });
  expect(asked("200 h")).toEqual([expect.stringContaining("so much downtime cannot be seen in it")]);
  expect(asked("100 h")).toEqual([]);
});
