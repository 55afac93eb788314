import { expect, it } from "vitest";
import { answer, type ReplayResult } from "../../src/report/replay-answer.ts";
import { replayText } from "../../src/report/replay-text.ts";
import { linesTooWide, WIDTHS } from "../support/lines-too-wide.ts";
import { comparedHere, smallExperiment } from "../support/study.ts";

const EXPLAIN = "npx secondtick explain small-experiment.yaml";
const result = async (changes: object = {}): Promise<ReplayResult> => {
  const designs = ["as-built", "two-paths", "moved-away", "same-again"];
  return (await comparedHere(smallExperiment({ designs, ...changes }))) as ReplayResult;
};

it("the text keeps within the terminal and tells inert and tolerated faults apart", async () => {
  const found = await result();
  const text = replayText(found, 80, EXPLAIN);
  for (const width of WIDTHS) expect(linesTooWide(replayText(found, width, EXPLAIN), width)).toEqual([]);
  const narrow = replayText(found, 60, EXPLAIN).replaceAll(/\s+/g, " ");
  expect(narrow).toMatch(/Left out for want of room: .*--json/);
  expect(narrow).toContain("P(≥ 3 h | fault)");
  expect(text).toContain("two paths †");
  expect(text).toContain("moved-away ‡");
  expect(text).toContain("(inert, ‡) in runs of: moved-away 400 of 400");
  expect(text).not.toContain("full restart");
});

it("the answer says no more than the intervals allow", async () => {
  const sentences = answer(await result()).join("\n");
  expect(sentences).toContain(
    "Would have prevented an outage of 3 h (chance below 5 % at the upper bound, each by its own 95 % interval): two paths. The cheapest",
  );
  expect(sentences).toContain(
    "No difference for this fault that these runs can tell from none (95 %): same-again.",
  );
  const few = answer(await result({ runs: 12 })).join("\n");
  expect(few).not.toContain("Would have prevented");
});
