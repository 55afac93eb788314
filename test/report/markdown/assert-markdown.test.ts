import { expect, it } from "vitest";
import { assertMarkdown } from "../../../src/report/markdown/assert-markdown.ts";
import { assertedGiven, claimOf } from "../asserted-given.ts";

it("a table of verdicts with marks, between what they say together and how sure they are", () => {
  const text = assertMarkdown(assertedGiven([claimOf("not-met"), claimOf("met"), claimOf("undecided")]));
  expect(text).toContain("**1 of 3 claims is not met.**");
  expect(text).toContain(
    "| ❌ not met | `p(outage > 3 h in a year) < 1 %` | `as-built` | 0.21 (0.11–0.38) % after 4096 years |",
  );
  for (const part of ["✅ met", "❔ undecided", "hold together with 95 %", "`pair`", "0123456789ab"])
    expect(text).toContain(part);
});

it("hostile names break no table, mention nobody and open no markup", () => {
  const hostile = "a | b ` @all <img src=x> [x](y)\n# c";
  const claim = { ...claimOf("met"), claim: hostile };
  const text = assertMarkdown(
    assertedGiven([{ ...claim, alternatives: [{ ...claim.alternatives[0]!, alternative: hostile }] }], {
      title: hostile,
      model: { title: hostile, digest: "0" },
    }),
  );
  const row = text.split("\n").find((line) => line.includes("✅ met |"))!;
  expect(row.split(/(?<!\\)\|/)).toHaveLength(6);
  expect(text).not.toMatch(/^# c/m);
  // All of it stands in code: between two backticks where it has one itself.
  expect(text.replaceAll(/``[^\n]*?``/g, "")).not.toMatch(/@all|<img|\]\(y\)/);
});
