import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { peopleSemantics } from "../../../src/model/reference/people-semantics.ts";
import { semantics } from "../../../src/model/reference/semantics.ts";
import { top } from "../../tidy/source.ts";

it("all of it is in the reference, and held by tests", () => {
  for (const [heading, entries] of Object.entries(peopleSemantics)) {
    expect(semantics[heading]).toEqual(entries);
    for (const { test } of entries) expect(existsSync(`${top}${test.file}`)).toBe(true);
  }
});
