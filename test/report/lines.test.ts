import stringWidth from "string-width";
import { expect, it } from "vitest";
import { heading, wrapped } from "../../src/report/lines.ts";

it("text is broken between words, and each line is as long as it can be", () => {
  expect(wrapped("one two three four", { width: 9 })).toBe("one two\nthree\nfour");
  expect(wrapped("one two three four", { width: 10 })).toBe("one two\nthree four");
  expect(wrapped("  one \n two  ", { width: 80 })).toBe("one two");
});

it("the first line and the others may stand in different places", () => {
  expect(wrapped("one two three", { width: 9, first: 2, rest: 4 })).toBe("  one two\n    three");
  expect(wrapped("one two", { width: 5, first: 1 })).toBe(" one\n two");
});

it("a word that is too long stays whole, on a line of its own", () => {
  expect(wrapped("a extraordinary b", { width: 6 })).toBe("a\nextraordinary\nb");
});

it("width is what is seen, not the number of characters", () => {
  const lines = wrapped("漢字 漢字 漢字", { width: 9 }).split("\n");
  expect(lines).toEqual(["漢字 漢字", "漢字"]);
  expect(stringWidth(lines[0]!)).toBe(9);
});

it("a word that is wider than a line is cut where that is allowed, and nowhere else", () => {
  expect(wrapped("ab漢字cd e", { width: 4, cut: true })).toBe("ab漢\n字cd\ne");
  expect(wrapped("abcdef g", { width: 4 })).toBe("abcdef\ng");
});

it("each line of a heading stands out on its own", () => {
  expect(heading("one two", 4, (line) => `*${line}*`)).toBe("*one*\n*two*");
});
