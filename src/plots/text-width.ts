import { cleanText } from "./text.ts";

/** Advances in thousandths of the font size, of the widest of the usual interface fonts (DejaVu Sans). */
const advances: ReadonlyMap<string, number> = new Map(
  (
    [
      [280, "ijlI'"],
      [320, " .,·J|"],
      [340, "/\\:;"],
      [400, "ft()[]!-r"],
      [470, '"'],
      [530, "sz?*"],
      [560, "ckL"],
      [600, "vxyFTY_`–"],
      [640, "abdeghnopqu0123456789$ES{}P"],
      [690, "ABRVXZK"],
      [760, "CDHNU"],
      [840, "GOQwM+=<>~^#&−×≤≥±→←"],
      [1000, "m%W@…—"],
    ] as const
  ).flatMap(([advance, letters]) => [...letters].map((letter) => [letter, advance] as const)),
);

const advanceOf = (letter: string): number => {
  const known = advances.get(letter);
  if (known !== undefined) return known;
  // A mark has no width of its own, unless the reader's fonts cannot join it to its letter.
  if (/^(?:\p{Mn}|\p{Me}|\u200c|\u200d)$/u.test(letter)) return 450;
  if (/^[\ufdf0-\ufdff]$/u.test(letter)) return 9_000;
  if (/^[\p{Script=Latin}\p{Script=Greek}]$/u.test(letter)) return 850;
  // Signs that fill a square and letters of other scripts alike.
  return 1_250;
};

/** How a text is set: its size in pixels, 13 where none is given, and whether it is heavy. */
export interface TextStyle {
  readonly size?: number;
  readonly isStrong?: boolean;
}

/** The usual size of text in pictures, in pixels. */
export const TEXT = 13;
/** The size of ticks and notes, in pixels; no text is smaller. */
export const SMALL = 12;

/**
 * About how wide a text will be, in pixels; rather too wide than too narrow, whatever the reader's font is.
 *
 * ```ts
 * import { textWidth } from "../src/plots/text-width.ts";
 * textWidth("a1", { size: 10 }) // => 12.8
 * textWidth("", { size: 10 }) // => 0
 * ```
 */
export const textWidth = (text: string, { size = TEXT, isStrong = false }: TextStyle = {}): number => {
  let thousandths = 0;
  for (const letter of cleanText(text)) thousandths += advanceOf(letter);
  return (thousandths * size * (isStrong ? 1.1 : 1)) / 1000;
};

/**
 * A text cut to a room in pixels, with an ellipsis where it was cut; empty where not even that fits.
 *
 * ```ts
 * import { clippedText } from "../src/plots/text-width.ts";
 * clippedText("availability", 40, { size: 10 }) // => "avail…"
 * clippedText("short", 400) // => "short"
 * ```
 */
export const clippedText = (text: string, room: number, style: TextStyle = {}): string => {
  const clean = cleanText(text);
  if (textWidth(clean, style) <= room) return clean;
  const letters = [...clean];
  let left = room - textWidth("…", style);
  if (left < 0) return "";
  let kept = 0;
  while (kept < letters.length) {
    left -= textWidth(`x${letters[kept]}x`, style) - textWidth("xx", style);
    if (left < 0) break;
    kept++;
  }
  return `${letters.slice(0, kept).join("").trimEnd()}…`;
};

/**
 * A text on at most so many lines, broken at spaces; the last is cut where it is too long.
 *
 * ```ts
 * import { wrappedText } from "../src/plots/text-width.ts";
 * wrappedText("two zones", 40, 2, { size: 10 }) // => ["two", "zones"]
 * ```
 */
export const wrappedText = (text: string, room: number, most: number, style: TextStyle = {}): string[] => {
  const words = cleanText(text).split(" ");
  const lines: string[] = [];
  while (words.length > 0 && lines.length < most - 1) {
    let count = 1;
    while (count < words.length && textWidth(words.slice(0, count + 1).join(" "), style) <= room) count++;
    if (textWidth(words[0]!, style) > room) break;
    lines.push(words.splice(0, count).join(" "));
  }
  return words.length === 0 ? lines : [...lines, clippedText(words.join(" "), room, style)];
};
