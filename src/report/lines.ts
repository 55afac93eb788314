import stringWidth from "string-width";

/** How a paragraph is set. */
export interface Setting {
  /** Characters in a line. */
  readonly width: number;
  /** Spaces before the first line and before the others. */
  readonly first?: number;
  readonly rest?: number;
  /** Whether a word that is wider than a line is cut; else it stays whole, as what is to be copied must. */
  readonly cut?: boolean;
}

/** Pieces of a word that fit into so many characters. */
const pieces = (word: string, width: number): string[] => {
  const found = [""];
  for (const one of word) {
    const longer = found.at(-1)! + one;
    if (found.at(-1) !== "" && stringWidth(longer) > width) found.push(one);
    else found[found.length - 1] = longer;
  }
  return found;
};

/**
 * Breaks text between words so that no line is wider than that; a word that is wider stays whole, if it is not to be cut.
 *
 * ```ts
 * import { wrapped } from "../src/report/lines.ts";
 * wrapped("one two three", { width: 9, rest: 2 }) // => "one two\n  three"
 * ```
 */
export const wrapped = (text: string, { width, first = 0, rest = first, cut = false }: Setting): string => {
  const lines: string[] = [];
  let line = " ".repeat(first);
  let isEmpty = true;
  const words = text.trim().split(/\s+/);
  for (const word of cut ? words.flatMap((one) => pieces(one, width - Math.max(first, rest))) : words) {
    if (!isEmpty && stringWidth(line) + 1 + stringWidth(word) > width) {
      lines.push(line);
      [line, isEmpty] = [" ".repeat(rest), true];
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].join("\n");
};

/** A heading that stands out, in as many lines as it needs; each line stands out on its own. */
export const heading = (text: string, width: number, strong: (line: string) => string): string =>
  wrapped(text, { width }).split("\n").map(strong).join("\n");
