import { expect, it } from "vitest";
import { nearMatch } from "../../src/base/near-match.ts";

it.each([
  ["repiar", "repair"],
  ["Repair", "repair"],
  ["rep", "repair"],
  ["crahs", "crash"],
])("%s most likely meant %s", (word, meant) => {
  expect(nearMatch(word, ["repair", "crash", "silence"])).toBe(meant);
});

it.each(["colour", "x", "", "r", "y".repeat(1_000_000)])("a far word has no near match", (word) => {
  expect(nearMatch(word, ["repair", "crash", "silence"])).toBeUndefined();
});

it("nothing is near when nothing is allowed, or when two words begin alike", () => {
  expect(nearMatch("repair", [])).toBeUndefined();
  expect(nearMatch("sil", ["silence", "silhouette"])).toBeUndefined();
});

it("two letters swapped and a letter missing count less than a letter wrong", () => {
  expect(nearMatch("piar", ["none", "pair"])).toBe("pair");
  expect(nearMatch("mn", ["ms", "min"])).toBe("min");
});
