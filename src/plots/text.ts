/** Letters that have no place in a line of text: controls, halves of letters, breaks, and marks that turn its direction. */
const unfit =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb\ufffe\uffff]+/gu;
/** More marks than this on one letter would grow into other lines. */
const towers = /(\p{M}{2})\p{M}+/gu;

/**
 * One line of text that can stand in a picture: without controls, line breaks, direction marks and towers of accents.
 *
 * ```ts
 * import { cleanText } from "../src/plots/text.ts";
 * cleanText("a\u001b[31m\nb") // => "a [31m b"
 * ```
 */
export const cleanText = (text: string): string => (plain.test(text) ? text : cleaned(text));

/** Most texts are clean: letters of ASCII with single spaces between. */
const plain = /^(?:[\x21-\x7e]+(?: [\x21-\x7e]+)*)?$/;

const cleaned = (text: string): string =>
  text.normalize("NFC").replaceAll(unfit, " ").replaceAll(/ {2,}/g, " ").replaceAll(towers, "$1").trim();
