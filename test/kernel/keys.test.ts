import { expect, it } from "vitest";
import { deriveKey, hashName, seedKey } from "../../src/kernel/keys.ts";

it("a seed gives the key that it always gave", () => {
  expect(Array.from(seedKey("1"))).toEqual([1157273989, 671118191, 896136984, 1137565635]);
  expect(Array.from(seedKey("22 February 2014"))).toEqual([282628008, 3044676637, 3453242809, 1143095812]);
});

it("derived keys and name hashes stay what they always were", () => {
  expect(Array.from(deriveKey(Uint32Array.of(1, 2, 3, 4), 5, 6))).toEqual([
    3381375889, 1809608794, 4085373585, 453261199,
  ]);
  expect(hashName("chat-17/crash")).toEqual([601084790, -1672341654]);
});

it("no two of many replications and purposes share a key, nor any word of it too often", () => {
  const key = seedKey("1");
  const keys = new Set<string>();
  const words = new Set<number>();
  for (let number = 0; number < 5000; number++) {
    for (const purpose of [0, 1]) {
      const derived = deriveKey(key, number, purpose);
      keys.add(derived.join(" "));
      for (const word of derived) words.add(word);
    }
  }
  expect(keys.size).toBe(10_000);
  // 40,000 random words of 32 bits hold 0.19 equal pairs on average; six or more come once in 2e7 choices of seed.
  expect(words.size).toBeGreaterThan(40_000 - 6);
});

it("deriving leaves the key as it was, and a child of a child is not a child", () => {
  const key = seedKey("1");
  const before = key.slice();
  const child = deriveKey(key, 1, 2);
  expect(key).toEqual(before);
  expect(deriveKey(child, 1, 2)).not.toEqual(child);
});

it("short, long, similar and empty names have different hashes", () => {
  const names = ["", "a", "b", "aa", "ab", "ba", "a/b", "a-b", "é", "e", "x".repeat(1000), "x".repeat(1001)];
  for (let i = 0; i < 20_000; i++) names.push(`chat-${i}/crash`, `chat-${i}/repair`);
  expect(new Set(names.map((name) => hashName(name).join(" "))).size).toBe(names.length);
});
