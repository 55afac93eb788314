import { expect, it } from "vitest";
import { cleanText } from "../../src/plots/text.ts";

it("controls, breaks, direction marks and halves of letters become a space", () => {
  expect(cleanText("a\u0000\u001b[1mb\r\nc\u2028d\u202eabc\ud800z\ufeff")).toBe("a [1mb c d abc z");
  expect(cleanText("  two   words ")).toBe("two words");
});

it("letters of all scripts stay, joined ones too, and towers of accents are cut", () => {
  for (const text of ["Größe", "双机热备", "مرحبا", "नमस्ते", "👩‍👧", "<b>&'\""])
    expect(cleanText(text)).toBe(text.normalize("NFC"));
  expect(cleanText(`x${"\u0334".repeat(30)}y`)).toBe("x\u0334\u0334y");
});
