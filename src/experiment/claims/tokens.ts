import { ClaimMistake } from "./mistake.ts";

/** A piece of a claim's text and where it stands. */
export interface Token {
  readonly kind: "word" | "number" | "sign" | "end";
  readonly text: string;
  readonly at: number;
}

/** Words may have digits, hyphens and, as `p99.9` does, one decimal part. */
const TOKEN =
  /\s*(?:(?<word>[a-z][a-z0-9_-]*(?:\.[0-9]+)?)|(?<number>(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:e[+-]?[0-9]+)?)|(?<sign><=|>=|==|[<>=≤≥(),|%/]))/giy;

/** The most characters of a claim. */
export const LONGEST_CLAIM = 200;

/**
 * The pieces of a claim, an end last.
 *
 * @throws ClaimMistake at a character that no claim has.
 */
export const tokensOf = (text: string): readonly Token[] => {
  if (text.length > LONGEST_CLAIM)
    throw new ClaimMistake({
      at: 0,
      found: `${text.length} characters`,
      message: `a claim has at most ${LONGEST_CLAIM}`,
    });
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  let at = 0;
  const end = text.trimEnd().length;
  while (at < end) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) throw strange(text, at);
    const [kind, found] = Object.entries(match.groups!).find(([, one]) => one !== undefined)!;
    tokens.push({ kind: kind as Token["kind"], text: found!, at: pattern.lastIndex - found!.length });
    at = pattern.lastIndex;
  }
  return [...tokens, { kind: "end", text: "", at: end }];
};

const strange = (text: string, from: number): ClaimMistake => {
  const at = from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0);
  const found = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return new ClaimMistake({ at, found, message: "no claim has this character" });
};
