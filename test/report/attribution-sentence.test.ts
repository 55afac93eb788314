import { expect, it } from "vitest";
import { phaseNames } from "../../src/metrics/attribution/phases.ts";
import { attributionSentence } from "../../src/report/attribution-sentence.ts";
import { who } from "../support/attributed.ts";

const zeros = who.causes.map(() => 0);

it("tells phases and causes, the longest first", () => {
  const run = {
    phases: phaseNames.map((name) => ({ repairing: 600, undetected: 1200 })[name as string] ?? 0),
    started: zeros.with(1, 2),
    startedTime: zeros.with(1, 1800),
    prolonged: [],
    held: zeros.with(1, 300).with(2, 1500),
  };
  expect(attributionSentence(run, who)).toBe(
    "Of it 20 min undetected, 10 min repairing. Begun by A/crash (2 times); waited for B/crash (25 min) and A/crash (5 min).",
  );
});

it("tells nothing of a run without outages", () => {
  const none = {
    phases: phaseNames.map(() => 0),
    started: zeros,
    startedTime: zeros,
    prolonged: [],
    held: zeros,
  };
  expect(attributionSentence(none, who)).toBe("");
});
