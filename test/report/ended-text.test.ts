import { expect, it } from "vitest";
import type { Ended } from "../../src/experiment/ended.ts";
import { endedText } from "../../src/report/ended-text.ts";

const ended: Ended = {
  by: "runs",
  rule: { kind: "runs", runs: 2000 },
  runs: 2000,
  repeat: "2000",
  least: { alternative: "as-built", halfWidth: 60, relative: 0.0512, runsToHalve: 8000 },
  withoutInterval: 0,
};
const said = (changes: Partial<Ended>, unit = "s") => endedText({ ...ended, ...changes }, unit);

it("it says why it ended, how well the answer is known, and what more would buy", () => {
  expect(said({})).toBe(
    "It ended at the 2000 runs that were asked for. Known least well: as-built, ± 1 min (5.1 %); about 8000 runs would halve that.",
  );
});

it("each rule says what was asked of it", () => {
  const precision = { by: "precision", rule: { kind: "precision", relative: 0.05, width: 30 } } as const;
  expect(said(precision)).toContain("as precise as was asked (within 5 % of the true value or ± 30 s)");
  expect(said({ ...precision, by: "most-runs" })).toContain("before its rule was met");
  const ranking = { by: "ranking", rule: { kind: "ranking", indifference: 0.01 } } as const;
  expect(said({ ...ranking, least: null }, "chance")).toContain("differences of 1 points do not matter");
});

it("what time ended says how to repeat it, with a number for each alternative where they differ", () => {
  expect(said({ by: "time", repeat: "2000,128" })).toContain("--runs 2000,128 repeats it.");
  expect(said({ by: "interrupted" })).toContain("It was interrupted after 2000 runs");
});

it("where too little was seen it says so", () => {
  expect(said({ least: null, withoutInterval: 1 })).toBe(
    "It ended at the 2000 runs that were asked for. Of 1 alternative too little was seen for an interval.",
  );
});
