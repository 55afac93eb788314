import stringWidth from "string-width";
import { expect, it } from "vitest";
import { cleanJson, cleanStyled, cleanText } from "../../src/cli/clean.ts";

const HOSTILE =
  "a\u001b[31mb\u001b]0;title\u0007c\u009b2Jd\re\u202ef\u2066g\u200bh\ti\u001b]8;;http://x.y\u0007j\u001b]8;;\u0007k\ud800l\u0000m";

it("nothing that steers a terminal, turns letters around or hides is left of a text", () => {
  expect(cleanText(HOSTILE)).toBe("abcdefgh ijk?lm");
  expect(cleanText("first\nsecond")).toBe("first\nsecond");
});

it("letters of all languages stay, and emoji that are joined", () => {
  for (const text of ["Zürich", "漢字", "👩‍👧", "❤️‍🔥", "≥ 3 h – 12 (−1 to +2) ‡ █"])
    expect(cleanText(text)).toBe(text);
  expect(cleanText("a\u200db")).toBe("ab");
});

it("what a table measured is as wide when it is clean", () => {
  for (const text of ["\u001b[31mred\u001b[39m", "a\u202eb", "漢\u200b字"])
    expect(stringWidth(cleanText(text))).toBe(stringWidth(text));
});

it("our own headings stay bold, and nothing else gets through with them", () => {
  const heading = "\u001b[1mTitle\u001b[22m";
  expect(cleanStyled(`${heading}\nmodel`)).toBe(`${heading}\nmodel`);
  expect(cleanStyled(`${heading} \u001b[31mred\u001b[2J`)).toBe(`${heading} red`);
  expect(cleanStyled("\u001b[1mnever\nended")).toBe("never\nended");
  expect(cleanStyled("\u001b[1ma\u001b]0;b\u0007c\u001b[22m")).toBe("\u001b[1mac\u001b[22m");
});

it("JSON keeps its values, with escapes", () => {
  const text = JSON.stringify({ title: `${HOSTILE}👩‍👧\u{e0041}` }, null, 2);
  const clean = cleanJson(text);
  expect(JSON.parse(clean)).toEqual(JSON.parse(text));
  expect(clean).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
});
