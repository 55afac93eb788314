import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { experimentSemantics } from "../../../src/experiment/reference/semantics.ts";
import { top } from "../../tidy/source.ts";

const entries = Object.values(experimentSemantics).flat();

it("what a test is said to hold, a test of that name holds", () => {
  const lost = entries.filter(
    ({ test }) => test !== null && !readFileSync(`${top}${test.file}`, "utf8").includes(test.name),
  );
  expect(lost.map(({ question }) => question)).toEqual([]);
});

it("each is a question with an answer, asked once", () => {
  expect(new Set(entries.map(({ question }) => question)).size).toBe(entries.length);
  for (const { question, default: said } of entries)
    expect([question.at(-1), said.at(-1)]).not.toEqual(["?", "."]);
});
