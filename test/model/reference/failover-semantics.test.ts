import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { failoverSemantics } from "../../../src/model/reference/failover-semantics.ts";
import { semantics } from "../../../src/model/reference/semantics.ts";
import { top } from "../../tidy/source.ts";

it("all of it is in the reference, and held by tests", () => {
  for (const [heading, entries] of Object.entries(failoverSemantics)) {
    expect(semantics[heading]).toEqual(entries);
    for (const { test } of entries) expect(existsSync(`${top}${test.file}`)).toBe(true);
  }
});
