import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { deliverVerdicts } from "../../src/cli/verdicts.ts";
import { conductHere } from "../support/study.ts";
import { openedSmall } from "./small-study.ts";
import { folder } from "./typed.ts";

it("says what became of claims where and how it is wanted, and in a sentence", async () => {
  const opened = openedSmall({
    runs: undefined,
    stop: { kind: "decision", claims: ["p(outage > 1 s | cut) > 50 %"], first: 64 },
    budget: { runs: 64 },
    designs: ["as-built"],
  });
  const conducted = await conductHere(opened.study);
  let out = "";
  const io = {
    ...{ columns: 80, hasColours: false, isWatched: false, writeError: () => {} },
    write: (text: string) => {
      out += text;
    },
  };
  const markdown = join(folder(), "claims.md");
  const verdict = await deliverVerdicts(conducted, opened, { json: true, markdown }, io as never);
  expect(verdict).toEqual({ side: "met", words: "The claim is met." });
  const { format, sources, claims } = JSON.parse(out);
  expect([format, claims[0].verdict, Object.keys(sources)]).toEqual([
    "secondtick-assert/1",
    "met",
    ["experiment", "model"],
  ]);
  expect(readFileSync(markdown, "utf8")).toContain("✅ met");
});
