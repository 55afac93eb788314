import { expect, it } from "vitest";
import { sensitivityMarkdown } from "../../../src/report/markdown/sensitivity-markdown.ts";
import { varied } from "../../support/results.ts";

it("a sensitivity study: the answer, and a row for each input, the largest effect first", async () => {
  const result = await varied();
  const text = sensitivityMarkdown(result);
  const rows = text
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .slice(2);
  expect(rows.map((row) => row.split("|")[1]!.trim())).toEqual(result.inputs.map(({ label }) => label));
  expect(text).toContain(result.model.digest.slice(0, 16));
});
