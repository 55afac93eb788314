import { stripVTControlCharacters } from "node:util";

const BOLD = "\u001b[1m";
const BOLD_OVER = "\u001b[22m";

/** Joins emoji into one, as those of families; anywhere else it is hidden text. */
const JOINER = /(?<!\p{Extended_Pictographic}\ufe0f?)\u200d|\u200d(?!\p{Extended_Pictographic})/gu;

/** What moves a cursor, turns the order of letters around, or cannot be seen; a joiner is looked at on its own. */
const HIDDEN = /(?![\n\u200d])[\p{Cc}\p{Cf}]/gu;

/**
 * Text without anything that could steer a terminal or hide in it: escape sequences, control characters but line ends,
 * overrides of the direction of writing, and characters of no width. A tab and other separators become a space, half a
 * character a question mark.
 *
 * ```ts
 * import { cleanText } from "../src/cli/clean.ts";
 * cleanText("\u001b[31mas built\u0007\u202e") // => "as built"
 * ```
 */
export const cleanText = (text: string): string =>
  stripVTControlCharacters(text)
    .replaceAll(/[\t\u2028\u2029]/g, " ")
    .replaceAll(HIDDEN, "")
    .replaceAll(JOINER, "")
    .replaceAll(/\p{Cs}/gu, "?");

/** What follows a mark of bold text: a heading as long as it is one line, and the words after it. */
const cleanHeading = (text: string): string => {
  const end = text.indexOf(BOLD_OVER);
  const heading = text.slice(0, end);
  if (end < 0 || heading.includes("\n")) return cleanText(text);
  return `${BOLD}${cleanText(heading)}${BOLD_OVER}${cleanText(text.slice(end + BOLD_OVER.length))}`;
};

/** The same, but for headings that are bold, as ours are. */
export const cleanStyled = (text: string): string => {
  const [before = "", ...headings] = text.split(BOLD);
  return [cleanText(before), ...headings.map(cleanHeading)].join("");
};

/**
 * JSON with the same values, in which such characters are written as escapes.
 *
 * ```ts
 * import { cleanJson } from "../src/cli/clean.ts";
 * cleanJson('"\u202e"') // => '"\\u202e"'
 * ```
 */
export const cleanJson = (text: string): string =>
  text.replaceAll(/(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/gu, (found) =>
    [...Array(found.length).keys()]
      .map((at) => `\\u${found.charCodeAt(at).toString(16).padStart(4, "0")}`)
      .join(""),
  );
