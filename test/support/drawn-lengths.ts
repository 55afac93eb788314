import { createLaw } from "../../src/distributions/family.ts";
import type { LawParameters } from "../../src/distributions/law.ts";
import type { ObservedLengths } from "../../src/stats/observed-lengths.ts";
import { chance } from "./chance.ts";

/** How lengths are drawn: so many, cut off at the latest at an age, or at a random age up to it; a share enters late. */
export interface Drawing {
  readonly law: LawParameters;
  readonly count: number;
  readonly cut: number;
  readonly randomCut?: boolean;
  readonly late?: number;
}

/** Lengths drawn from a law, by a seed. Late ones are seen only if they outlive their entry. */
export const drawnLengths = (
  seed: number,
  { law, count, cut, randomCut, late = 0 }: Drawing,
): ObservedLengths => {
  const source = chance(seed);
  const { inverseHazard } = createLaw(law);
  const [lengths, entries, ended]: number[][] = [[], [], []];
  while (lengths.length < count) {
    const life = inverseHazard(source.exponential());
    const limit = randomCut === true ? cut * source.uniform() : cut;
    const entry = source.uniform() < late ? 0.3 * cut * source.uniform() : 0;
    if (life <= entry || limit <= entry) continue;
    lengths.push(Math.min(life, limit));
    entries.push(entry);
    ended.push(life <= limit ? 1 : 0);
  }
  return {
    lengths: Float64Array.from(lengths),
    entries: Float64Array.from(entries),
    ended: Uint8Array.from(ended),
    limits: null,
  };
};
