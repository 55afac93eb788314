import stringWidth from "string-width";
import { expect, it } from "vitest";
import { assertText, sureText, togetherText } from "../../src/report/assert-text.ts";
import { assertedGiven, claimOf } from "./asserted-given.ts";

const style = { columns: 80, strong: (text: string) => text };

it("a claim is a line: the verdict, what is known, and of how many runs", () => {
  const text = assertText(assertedGiven([claimOf("met")]), style);
  expect(text.split("\n").slice(0, 4)).toEqual([
    "a pair · as built",
    "",
    "met        p(outage > 3 h in a year) < 1 %: 0.21 (0.11–0.38) % after 4096 years",
    "",
  ]);
  expect(text).toContain("The claim is met. All verdicts hold together with 95 %");
  expect(text).toContain("2.5 %");
});

it("what is open says how many runs would decide it, and lines fit the screen", () => {
  const text = assertText(
    assertedGiven([claimOf("undecided", { runsToDecide: 120_000 }), claimOf("undecided")]),
    { ...style, columns: 50 },
  );
  expect(text.replaceAll(/\s+/g, " ")).toContain("about 120k would decide it");
  expect(text.replaceAll(/\s+/g, " ")).toContain("nobody can say yet");
  for (const line of text.split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(50);
});

it("several alternatives are told by name, and hostile names move no cursor", () => {
  const claim = claimOf("not-met");
  const two = [claim.alternatives[0]!, { ...claim.alternatives[0]!, alternative: "evil\u001b[2J" }];
  const text = assertText(assertedGiven([{ ...claim, alternatives: two }], { title: "a\u0007b" }), style);
  expect(text).toContain("as-built: p(outage");
  expect(text).toContain("not met ");
  for (const one of ["\u001b", "\u0007"]) expect(text).not.toContain(one);
});

it("all claims are told in a sentence, and what ended the study", () => {
  const [met, open, not] = [claimOf("met"), claimOf("undecided"), claimOf("not-met")];
  expect(togetherText({ verdict: "met", claims: [met, met] })).toBe("All 2 claims are met.");
  expect(togetherText({ verdict: "not-met", claims: [met, not, open] })).toBe("1 of 3 claims is not met.");
  expect(togetherText({ verdict: "undecided", claims: [open] })).toBe("The claim is undecided.");
  const ended = (by: "most-runs" | "time") => sureText(assertedGiven([open], { ended: { by, runs: [512] } }));
  expect(ended("most-runs")).toContain("the most years that it may take, 512; --runs allows more");
  expect(ended("time")).toContain("its time was up");
});
