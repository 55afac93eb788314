import { expect, it } from "vitest";
import { clippedText, textWidth, wrappedText } from "../../src/plots/text-width.ts";

it("a width is the sum of its letters' advances, grows with the size, and is greater for heavy and for wide letters", () => {
  expect(textWidth("io", { size: 100 })).toBeCloseTo(28 + 64, 9);
  expect(textWidth("io", { size: 200 })).toBeCloseTo(2 * (28 + 64), 9);
  expect(textWidth("io", { isStrong: true })).toBeGreaterThan(textWidth("io"));
  expect(textWidth("双", { size: 100 })).toBeGreaterThanOrEqual(100);
});

it("a clipped text always fits its room, and is whole where it fits", () => {
  for (const text of ["availability of everything", "双机热备双机", "a\u0301".repeat(9), "👩‍👧👩‍👧"])
    for (let room = 0; room < 200; room += 7) {
      const clipped = clippedText(text, room);
      expect(textWidth(clipped)).toBeLessThanOrEqual(room);
      expect(clipped === text.normalize("NFC") || clipped === "" || clipped.endsWith("…")).toBe(true);
    }
  expect(clippedText("abc", textWidth("abc"))).toBe("abc");
  expect(clippedText("abc", 3)).toBe("");
});

it("a wrapped text keeps all words on few lines, and cuts the last one", () => {
  expect(wrappedText("one two three", 1000, 2)).toEqual(["one two three"]);
  expect(wrappedText("one two three four five", 60, 2)).toEqual(["one two", "three f…"]);
  expect(wrappedText("incomprehensibility", 40, 2)).toHaveLength(1);
});
