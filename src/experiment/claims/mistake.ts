/** What is wrong with a claim, and where. */
export interface Mistake {
  /** The place in the claim's text, from 0. */
  readonly at: number;
  /** What stands there. */
  readonly found: string;
  /** The rule that it breaks. */
  readonly message: string;
  /** What may stand there, as a list in words. */
  readonly allowed?: string | undefined;
  /** The allowed word that was probably meant. */
  readonly suggestion?: string | undefined;
}

/** A person's mistake in a claim; it never leaves the reading of claims, which hands it back as plain data. */
export class ClaimMistake extends Error {
  override readonly name = "ClaimMistake";
  readonly mistake: Mistake;

  constructor(mistake: Mistake) {
    super(mistake.message);
    this.mistake = mistake;
  }
}

/** What a reading gives, or the mistake that it met. */
export const caught = <Result>(read: () => Result): Result | { readonly mistake: Mistake } => {
  try {
    return read();
  } catch (error) {
    if (error instanceof ClaimMistake) return { mistake: error.mistake };
    throw error;
  }
};

/** Whether a reading met a mistake. */
export const isMistaken = (result: object): result is { readonly mistake: Mistake } => "mistake" in result;

/** The most of a claim that is shown: what is longer is no claim. */
const SHOWN = 200;

/** Text from outside on one line: what could move a cursor or hide something becomes a mark of its own, one for one. */
export const onOneLine = (text: string): string =>
  text.slice(0, SHOWN).replaceAll(/[\p{C}\p{Zl}\p{Zp}\s]/gu, (one) => (/\s/.test(one) ? " " : "�"));

const words = ({ found, message, allowed, suggestion }: Mistake): readonly string[] => [
  `found ${onOneLine(found)}; ${message}`,
  ...(allowed === undefined ? [] : [`allowed: ${allowed}`]),
  ...(suggestion === undefined ? [] : [`did you mean ${suggestion}?`]),
];

/**
 * A mistake as text: the claim, a caret under the place, what was found and what is allowed.
 *
 * ```ts
 * import { mistakeText } from "../src/experiment/claims/mistake.ts";
 * mistakeText("downtme < 1 h", { at: 0, found: "downtme", message: "no such metric" }).split("\n")[1] // => "  ^"
 * ```
 */
export const mistakeText = (text: string, mistake: Mistake): string =>
  [onOneLine(text), `${" ".repeat(Math.min(mistake.at, SHOWN))}^`, ...words(mistake)]
    .map((line) => `  ${line}`)
    .join("\n");

/** The same in one line, for a place that has a text of its own. */
export const mistakeInBrief = (mistake: Mistake): string => words(mistake).join("; ");
