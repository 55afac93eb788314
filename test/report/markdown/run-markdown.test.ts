import { expect, it } from "vitest";
import { runMarkdown } from "../../../src/report/markdown/run-markdown.ts";
import { yearsRows } from "../../../src/report/years-text.ts";
import { yearsOf } from "../../support/results.ts";

it("random years: the answer, and the numbers of the text", async () => {
  const result = await yearsOf("hard-pair");
  const text = runMarkdown(result);
  for (const [, estimate, interval] of yearsRows(result)) {
    expect(text).toContain(estimate);
    expect(text).toContain(interval);
  }
  expect(text).toMatch(/^## small\n\n\*\*Hard-pair: in a year the service is down for /);
});

it("years without any outage are told as a bound", async () => {
  expect(runMarkdown(await yearsOf("two-paths", "1 h"))).toContain("No outage in 40 years");
});
