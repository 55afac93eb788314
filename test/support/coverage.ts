import { type Chance, chance } from "./chance.ts";

/** An interval, or nothing where none was given. */
type Ends = { readonly lower: number; readonly upper: number } | undefined;

/** The share of seeds whose interval holds the truth; seeds that gave no interval do not count. */
export const coverage = (seeds: number, truth: number, interval: (source: Chance) => Ends): number => {
  let [given, held] = [0, 0];
  for (let seed = 0; seed < seeds; seed++) {
    const ends = interval(chance(1000 + seed));
    if (ends === undefined) continue;
    given++;
    if (ends.lower <= truth && truth <= ends.upper) held++;
  }
  return held / given;
};

/** The least coverage that an interval of this level shows over so many seeds, but for a chance of 3e-5. */
export const leastCoverage = (level: number, seeds: number): number =>
  level - 4 * Math.sqrt((level * (1 - level)) / seeds);
