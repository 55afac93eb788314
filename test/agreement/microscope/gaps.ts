import { microscopeOf } from "./microscope.ts";
import { type Storm, scaled } from "./storm.ts";

/** What is seen of one storm at some times: with so many phones, and so many runs of them. */
interface Seen {
  /** The mean over runs of the share that is connected, at each time. */
  readonly mean: readonly number[];
  /** The variance from run to run of that share, at each time. */
  readonly variance: readonly number[];
}

const rootMean = (squares: readonly number[]): number =>
  Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);

const look = (storm: Storm, times: readonly number[], runs: number): Seen => {
  const microscope = microscopeOf(storm);
  const samples = Array.from({ length: runs }, (_, seed) => microscope.shares(seed + 1, times));
  const mean = samples[0].map((_, i) => samples.reduce((sum, shares) => sum + shares[i], 0) / runs);
  const variance = mean.map(
    (_, i) => samples.reduce((sum, shares) => sum + (shares[i] - mean[i]) ** 2, 0) / (runs - 1),
  );
  return { mean, variance };
};

/** Storms of N, 4 N and 16 N phones under the microscope, in turn. */
export type Sight = readonly [Seen, Seen, Seen];

/** How many phones there are at least, and how many runs of each size. */
export interface Extent {
  readonly least: number;
  readonly runs: number;
}

/** Looks at a storm with N, 4 N and 16 N phones. */
export const sightOf = (storm: Storm, times: readonly number[], { least, runs }: Extent): Sight => {
  const [few, more, many] = [1, 4, 16].map((factor) => look(scaled(storm, least * factor), times, runs));
  return [few, more, many];
};

/** How far the cohorts are from phones of their own. All are root mean squares over times, as shares of all phones. */
export interface Gaps {
  /** The slope of log(gap of one run) over log(number of phones): least squares over three sizes. */
  readonly slope: number;
  /** The same of the part of the gap that differs from run to run. */
  readonly chance: number;
  /** The gap of one run with the most phones. */
  readonly last: number;
}

/** Least squares through three points that are equally far apart go as the line from the first to the last. */
const slopeOf = ([few, , many]: readonly number[]): number => Math.log(many / few) / Math.log(16);

/** The gaps between a storm that was looked at and what cohorts say of it. */
export const gapsOf = (sight: Sight, cohorts: readonly number[]): Gaps => {
  const gaps = sight.map(({ mean, variance }) =>
    rootMean(mean.map((share, i) => (share - cohorts[i]) ** 2 + variance[i])),
  );
  const chances = sight.map(({ variance }) => rootMean(variance));
  return { slope: slopeOf(gaps), chance: slopeOf(chances), last: gaps[2] };
};
