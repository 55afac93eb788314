import { distance } from "fastest-levenshtein";

/**
 * The allowed word that a mistyped one most likely meant: at most two of five letters wrong (at least one may be; two
 * letters swapped count as one), case ignored, or the beginning of exactly one allowed word. `undefined` when nothing is
 * close.
 *
 * ```ts
 * import { nearMatch } from "../src/base/near-match.ts";
 * nearMatch("repiar", ["repair", "crash"]) // => "repair"
 * nearMatch("colour", ["repair", "crash"]) // => undefined
 * ```
 */
export const nearMatch = (word: string, allowed: readonly string[]): string | undefined => {
  if (word.length > LONGEST_WORD || word.length < 2) return undefined;
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of allowed) {
    const letters = lettersWrong(word.toLowerCase(), candidate.toLowerCase());
    const isClose = letters <= Math.max(1, 0.4 * Math.max(word.length, candidate.length));
    if (isClose && letters < least) [best, least] = [candidate, letters];
  }
  return best ?? completion(word, allowed);
};

/** Words longer than this are no typing mistakes, and comparing them takes time quadratic in their length. */
const LONGEST_WORD = 100;

/** The edit distance; half a letter less when only letters are missing, so that `mn` means `min` rather than `ms`. */
const lettersWrong = (word: string, candidate: string): number => {
  const letters = distance(word, candidate);
  if (letters === 2 && [...word].sort().join("") === [...candidate].sort().join("")) return 1;
  return letters === candidate.length - word.length ? letters - 0.5 : letters;
};

const completion = (word: string, allowed: readonly string[]): string | undefined => {
  const longer = word.length < 3 ? [] : allowed.filter((candidate) => candidate.startsWith(word));
  return longer.length === 1 ? longer[0] : undefined;
};
