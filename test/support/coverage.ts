import { type Chance, chance } from "./chance.ts";

/** An interval, or nothing where none was given. */
export type Ends = { readonly lower: number; readonly upper: number } | undefined;

/** What became of the intervals of many seeds. */
export interface Covered {
  readonly seeds: number;
  /** Seeds that gave no interval. */
  readonly refused: number;
  /** The share of the intervals that hold the truth; NaN when there are none. */
  readonly share: number;
}

/** Counts how many intervals hold the truth; `interval` gives that of one seed, or what `seed` gives it. */
export const covered = (seeds: number, truth: number, interval: (seed: number) => Ends): Covered => {
  let [refused, held] = [0, 0];
  for (let seed = 0; seed < seeds; seed++) {
    const ends = interval(seed);
    if (ends === undefined) refused++;
    else if (ends.lower <= truth && truth <= ends.upper) held++;
  }
  return { seeds, refused, share: held / (seeds - refused) };
};

/** The share of seeds whose interval holds the truth; seeds that gave no interval do not count. */
export const coverage = (seeds: number, truth: number, interval: (source: Chance) => Ends): number =>
  covered(seeds, truth, (seed) => interval(chance(1000 + seed))).share;

/** The least coverage that an interval of this level shows over so many seeds, but for a chance of 3e-5. */
export const leastCoverage = (level: number, seeds: number): number =>
  level - 4 * Math.sqrt((level * (1 - level)) / seeds);

/**
 * The coverage that an interval of level 95 % shows over 200 seeds, three standard errors up and down: a right one leaves it
 * with a chance of about 0.4 %. Of whole numbers intervals may cover more than their level, so there only the lower end holds.
 */
export const coverageOf200 = { least: 0.904, most: 0.996 } as const;
