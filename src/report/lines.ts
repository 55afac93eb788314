import stringWidth from "string-width";

/** How a paragraph is set. */
export interface Setting {
  /** Characters in a line. */
  readonly width: number;
  /** Spaces before the first line and before the others. */
  readonly first?: number;
  readonly rest?: number;
}

/**
 * Breaks text between words so that no line is wider than that; a word that is wider stays whole.
 *
 * ```ts
 * import { wrapped } from "../src/report/lines.ts";
 * wrapped("one two three", { width: 9, rest: 2 }) // => "one two\n  three"
 * ```
 */
export const wrapped = (text: string, { width, first = 0, rest = first }: Setting): string => {
  const lines: string[] = [];
  let line = " ".repeat(first);
  let isEmpty = true;
  for (const word of text.trim().split(/\s+/)) {
    if (!isEmpty && stringWidth(line) + 1 + stringWidth(word) > width) {
      lines.push(line);
      [line, isEmpty] = [" ".repeat(rest), true];
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].join("\n");
};
