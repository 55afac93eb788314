import stringWidth from "string-width";

/** What stands for a character on a screen that has only ASCII. */
const PLAIN: Readonly<Record<string, string>> = {
  "−": "-",
  "–": "-",
  "—": "-",
  "‐": "-",
  "‑": "-",
  "…": "...",
  "·": "*",
  "•": "*",
  "×": "x",
  "≥": ">=",
  "≤": "<=",
  "≈": "~",
  "±": "+-",
  "→": "->",
  "←": "<-",
  "↓": "v",
  "↑": "^",
  "▾": "v",
  "✓": "+",
  "✗": "x",
  "†": "+",
  "‡": "++",
  "∞": "inf",
  "√": "sqrt",
  µ: "u",
  λ: "lambda",
  // Heights, from an eighth to the whole: darker and darker.
  "▁": ".",
  "▂": "-",
  "▃": ":",
  "▄": "=",
  "▅": "+",
  "▆": "*",
  "▇": "%",
  "█": "#",
  "▉": "#",
  "▊": "#",
  "▋": "#",
  "▌": "#",
  "▍": ".",
  "▎": ".",
  "▏": ".",
  "▒": "+",
  "░": ".",
  "▓": "+",
  "─": "-",
  "━": "-",
  "│": "|",
  "┃": "|",
  "├": "+",
  "└": "+",
  "┤": "+",
  "●": "o",
  "◄": "<",
  "►": ">",
  "┌": "+",
  "┐": "+",
  "┘": "+",
  "┼": "+",
  "╌": "-",
  "╎": "|",
  "“": '"',
  "”": '"',
  "„": '"',
  "‘": "'",
  "’": "'",
  "«": '"',
  "»": '"',
  "§": "section ",
  "°": " deg",
  "€": "EUR",
  "£": "GBP",
  ß: "ss",
  æ: "ae",
  Æ: "AE",
  ø: "o",
  Ø: "O",
  œ: "oe",
  ł: "l",
  Ł: "L",
  đ: "d",
  ð: "d",
  þ: "th",
};

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Own words first, then the letter without its accents; what has none is as many question marks as it is wide. */
const plainOf = (one: string): string => {
  const known = PLAIN[one];
  if (known !== undefined) return known;
  const bare = one.normalize("NFKD").replaceAll(/\p{M}/gu, "");
  return /^[\x20-\x7e]+$/.test(bare) ? bare : "?".repeat(Math.max(1, stringWidth(one)));
};

/** So far is looked for a gap that gives way. */
const NEAR = 200;

/** Takes so many spaces at most out of the gap around there; one always stays. `at` is -1 where there is none. */
const narrowedGap = (text: string, at: number, wanted: number): [text: string, taken: number] => {
  if (at < 0) return [text, 0];
  let [from, to] = [at, at];
  while (text[from - 1] === " ") from--;
  while (text[to] === " ") to++;
  const taken = Math.min(wanted, to - from - 1);
  return [text.slice(0, from) + text.slice(from + taken), taken];
};

/** The gap behind a cell gives way to a longer one, then the gap before it: what stands in columns stays there. */
const givenWay = (before: string, after: string, wanted: number): [before: string, after: string] => {
  if (wanted <= 0) return [before, after];
  const [shorter, taken] = narrowedGap(after, after.slice(0, NEAR).indexOf("  "), wanted);
  const far = before.slice(0, -NEAR);
  const near = before.slice(-NEAR);
  const [left] = narrowedGap(near, near.lastIndexOf("  "), wanted - taken);
  return [far + left, shorter];
};

/** No sign that is seen as one is made of more. */
const LONGEST_SIGN = 64;

const plainLine = (line: string): string => {
  let done = "";
  let rest = line;
  for (let at = rest.search(NOT_ASCII); at >= 0; at = rest.search(NOT_ASCII)) {
    const [{ segment }] = graphemes.segment(rest.slice(at, at + LONGEST_SIGN)) as unknown as [
      Intl.SegmentData,
    ];
    const plain = plainOf(segment);
    const [before, after] = givenWay(
      done + rest.slice(0, at),
      rest.slice(at + segment.length),
      Math.max(0, plain.length - stringWidth(segment)),
    );
    [done, rest] = [before + plain, after];
  }
  return done + rest;
};

const NOT_ASCII = /\P{ASCII}/u;

/**
 * Text of ASCII characters only, for screens that have no others: bars are of `#`, letters lose their accents, what has no such
 * letter is `?`. Columns stay where they are as far as the spaces between them allow.
 *
 * ```ts
 * import { plainText } from "../src/cli/plain.ts";
 * plainText("Zürich ██▍ −12 (−15–…)") // => "Zurich ##. -12 (-15-...)"
 * ```
 */
export const plainText = (text: string): string =>
  NOT_ASCII.test(text) ? text.split("\n").map(plainLine).join("\n") : text;
