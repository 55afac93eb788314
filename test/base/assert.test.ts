import { expect, it } from "vitest";
import { assert, BrokenRule } from "../../src/base/assert.ts";

it("a rule that holds is silent", () => {
  expect(() => assert(true, "one is one")).not.toThrow();
});

it("a broken rule is told in its own words, and is no ordinary error", () => {
  const breaking = () => assert(false, "a repaired server was failed before");
  expect(breaking).toThrow(BrokenRule);
  expect(breaking).toThrow("a repaired server was failed before");
});
