import { expect, it } from "vitest";
import { deedNames, deeds } from "../../../../src/lab/model/deeds/family.ts";

it("offers each deed once, in one order, the plainest first", () => {
  expect(deedNames[0]).toBe("crash");
  expect(new Set(deedNames).size).toBe(deeds.length);
  expect(new Set(deeds.map(({ rank }) => rank)).size).toBe(deeds.length);
  expect(deeds.every(({ label, words }) => label !== "" && words.endsWith("."))).toBe(true);
});
