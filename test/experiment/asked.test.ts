import { expect, it } from "vitest";
import { askedOf } from "../../src/experiment/asked.ts";
import { studyOf } from "../../src/experiment/study.ts";
import { smallExperiment, smallModel } from "../support/study.ts";

const asked = (changes: object) => askedOf(studyOf(smallExperiment(changes), smallModel));

it("a question is told in words, with the unit of its answer", () => {
  expect(asked({})).toMatchObject({ unit: "chance", words: "chance of at least 3 h of longest-outage" });
  const mean = asked({ question: { metric: "outages" } });
  expect(mean).toMatchObject({ unit: "1", words: "mean of outages", moreIsBetter: false });
  const often = asked({ question: { metric: "outages", target: { kind: "at-least", value: 2 } } });
  expect(often).toMatchObject({ unit: "chance", words: "chance of at least 2 of outages" });
});

it("of availability more is better", () => {
  expect(asked({ question: { metric: "availability" } }).moreIsBetter).toBe(true);
});
