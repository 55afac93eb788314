import { expect, it } from "vitest";
import { faultSemantics } from "../../../src/model/reference/fault-semantics.ts";

it("says for each question what happens, in a sentence without its full stop", () => {
  const entries = Object.values(faultSemantics).flat();
  expect(entries.length).toBeGreaterThan(20);
  for (const { question, default: said } of entries) {
    expect(question).toMatch(/\?$/);
    expect(said).not.toMatch(/\.$/);
    expect(said.length).toBeGreaterThan(10);
  }
});
