import { expect, it } from "vitest";
import { questionWords } from "../../src/report/question-words.ts";

const asked = (column: string, target: { kind: string; value?: number }, isReplay = false) =>
  questionWords({
    question: { column, target, unit: "s", words: "as it is told", moreIsBetter: false },
    replay: isReplay ? { fault: "cut", horizon: 1 } : null,
    years: isReplay ? null : { horizon: 8760 * 3600, warmUp: 0 },
  });

it("common questions are told as one would say them, others as the result tells them", () => {
  expect(asked("longest-outage", { kind: "at-least", value: 10_800 })).toBe(
    "chance of an outage of 3 h or more",
  );
  expect(asked("downtime", { kind: "mean" })).toBe("mean downtime of a year");
  expect(asked("longest-outage", { kind: "mean" }, true)).toBe("mean longest outage of a run");
  expect(asked("outages", { kind: "mean" })).toBe("as it is told");
});
