import { expect, it } from "vitest";
import { peopleLines } from "../../../src/model/describe/people.ts";
import { unchecked } from "../checks/complained.ts";

const people = {
  notice: "5 min",
  acknowledge: "6 min",
  escalate: { after: "7 min" },
  diagnose: "20 min",
  stabilise: { takes: "10 min", spread: "5 min" },
  restart: { stop: "10 min", start: "30 min", warmUp: "8 min" },
  runbook: { steps: 5, errors: "3 %" },
  policy: { kind: "restart-at-once" },
};

it("people are told with all that they do", () => {
  const words = peopleLines(unchecked({ people })).map(({ text }) => text);
  expect(words[0]).toMatch(/^in an incident: restart-at-once/);
  for (const part of [
    "at work after: always 6 min",
    "after 7 min",
    "warms up for: always 8 min",
    "has 5 steps",
  ])
    expect(words.join("\n")).toContain(part);
  expect(peopleLines(unchecked({}))).toEqual([]);
});
