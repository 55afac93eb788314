import { expect, it } from "vitest";
import { threefry, words } from "../../src/kernel/threefry.ts";

const PI = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344];

/** [counter, key, answer] for 13 rounds of Threefry-2x32, from the known answers that its authors published. */
const knownAnswers = [
  [[0, 0], [0, 0], "9d1c5ec6 8bd50731"],
  [[0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff], "fd36d048 2d17272c"],
  [[PI[0], PI[1]], [PI[2], PI[3]], "ba3e4725 f27d669e"],
] as const;

const answer = (counter: readonly number[], key: readonly number[]): string => {
  threefry(key[0], key[1], counter[0], counter[1]);
  return Array.from(words, (word) => (word >>> 0).toString(16).padStart(8, "0")).join(" ");
};

it("the published answers come out", () => {
  for (const [counter, key, expected] of knownAnswers) expect(answer(counter, key)).toBe(expected);
});

it("signed and unsigned forms of the same words give the same answer", () => {
  expect(answer([-1, -1], [-1, -1])).toBe("fd36d048 2d17272c");
});

it("one changed bit of key or counter changes half of the answer's bits on average", () => {
  // 64 single-bit changes × 200 inputs × 64 bits: the share has a standard error of 0.00055; six of them: 2e-9.
  let changed = 0;
  for (let trial = 0; trial < 200; trial++) {
    const input = [trial, trial * 7, 1000 - trial, trial ^ 99];
    for (let bit = 0; bit < 128; bit += 2) {
      threefry(input[0], input[1], input[2], input[3]);
      const before = [words[0], words[1]];
      const other = [...input];
      other[bit >> 5] ^= 1 << (bit & 31);
      threefry(other[0], other[1], other[2], other[3]);
      changed += bitCount(before[0] ^ words[0]) + bitCount(before[1] ^ words[1]);
    }
  }
  expect(Math.abs(changed / (200 * 64 * 64) - 0.5)).toBeLessThan(0.0033);
});

const bitCount = (word: number): number => (word >>> 0).toString(2).replaceAll("0", "").length;
