import { expect, it } from "vitest";
import { exactResult } from "../../src/report/exact.ts";

it("a result says its format, what was asked, and what came out", () => {
  const subject = {
    version: "0",
    model: { title: "A model", digest: "00" },
    design: { name: "as-built", title: "as built" },
    seed: "1",
    threshold: 0.5,
    years: 0,
  };
  const answer = { chain: { refused: "why" }, renewal: null, twin: null, cutSets: null };
  expect(exactResult(subject, { answer, agreement: [] })).toEqual({
    format: "secondtick-exact/1",
    ...subject,
    ...answer,
    agreement: [],
  });
});
