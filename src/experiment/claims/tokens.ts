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

/** What people write and no claim has, and what to write instead. */
const STRANGE: readonly (readonly [pattern: RegExp, message: string])[] = [
  [/[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])/y, "write numbers without separators, as 1000"],
  [/[-−][0-9.]+/y, "all numbers that a claim is about are 0 or more"],
];

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
    refuseStrange(text, at);
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) throw strange(text, at);
    const [kind, found] = Object.entries(match.groups!).find(([, one]) => one !== undefined)!;
    tokens.push({ kind: kind as Token["kind"], text: found!, at: pattern.lastIndex - found!.length });
    at = pattern.lastIndex;
  }
  return [...tokens, { kind: "end", text: "", at: end }];
};

/** Where the next character stands that is no space. */
const nextIn = (text: string, from: number): number =>
  from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0);

const refuseStrange = (text: string, from: number): void => {
  const at = nextIn(text, from);
  for (const [pattern, message] of STRANGE) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) throw new ClaimMistake({ at, found, message });
  }
};

const strange = (text: string, from: number): ClaimMistake => {
  const at = nextIn(text, from);
  const found = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return new ClaimMistake({ at, found, message: "no claim has this character" });
};
