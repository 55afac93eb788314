import { expect, it } from "vitest";
import { failureSemantics } from "../../../src/model/reference/failure-semantics.ts";
import { semantics } from "../../../src/model/reference/semantics.ts";

it("all of it is in the reference, as questions with answers", () => {
  for (const [heading, entries] of Object.entries(failureSemantics)) {
    expect(semantics[heading]).toEqual(entries);
    for (const { question } of entries) expect(question).toMatch(/\?$/);
  }
});
