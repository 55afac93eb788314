import chiSquareQuantile from "@stdlib/stats-base-dists-chisquare-quantile";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";

/** Draw k of stream s, in (0, 1). */
export type UniformStreams = (stream: number, draw: number) => number;

const STREAMS = 256;
const DRAWS = 256;

/** Each check fails with this probability by chance alone. */
export const ALPHA = 1e-6;

/** Whether counts of cells that are equally likely are further from even than chance makes them. */
export const isUneven = (counts: readonly number[]): boolean => {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const distance = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return distance > chiSquareQuantile(1 - ALPHA, counts.length - 1);
};

/** Whether numbers in (0, 1) are further from uniform than Kolmogorov and Smirnov allow. */
export const isNotUniform = (numbers: readonly number[]): boolean => {
  const sorted = Float64Array.from(numbers).sort();
  const n = sorted.length;
  let distance = 0;
  for (let i = 0; i < n; i++) distance = Math.max(distance, sorted[i] - i / n, (i + 1) / n - sorted[i]);
  return distance * Math.sqrt(n) > Math.sqrt(-Math.log(ALPHA / 2) / 2);
};

const isCorrelated = (pairs: readonly (readonly [number, number])[]): boolean => {
  const sum = pairs.reduce((total, [a, b]) => total + (a - 0.5) * (b - 0.5), 0);
  return Math.abs((sum * 12) / Math.sqrt(pairs.length)) > normalQuantile(1 - ALPHA / 2, 0, 1);
};

const countCells = (cells: Iterable<number>, size: number): number[] => {
  const counts = new Array<number>(size).fill(0);
  for (const cell of cells) counts[cell]++;
  return counts;
};

const arePairsUneven = (pairs: readonly (readonly [number, number])[]): boolean =>
  isUneven(
    countCells(
      pairs.map(([a, b]) => Math.floor(a * 16) * 16 + Math.floor(b * 16)),
      256,
    ),
  );

type Table = readonly (readonly number[])[];

const serialPairs = (table: Table) =>
  table.flatMap((row) => row.flatMap((u, k) => (k % 2 === 0 ? [[u, row[k + 1]] as const] : [])));

const crossPairs = (table: Table) =>
  table.flatMap((row, s) => (s % 2 === 0 ? row.map((u, k) => [u, table[s + 1][k]] as const) : []));

/** Draw k + 1 of one stream against draw k of the next: streams that are one sequence, shifted. */
const shiftedPairs = (table: Table) =>
  table.flatMap((row, s) => (s % 2 === 0 ? row.slice(1).map((u, k) => [u, table[s + 1][k]] as const) : []));

const checks: Readonly<Record<string, (table: Table) => boolean>> = {
  "leading bits": (table) =>
    isUneven(
      countCells(
        table.flat().map((u) => Math.floor(u * 256)),
        256,
      ),
    ),
  "middle bits": (table) =>
    isUneven(
      countCells(
        table.flat().map((u) => Math.floor(((u * 2 ** 24) % 1) * 256)),
        256,
      ),
    ),
  "last bits": (table) =>
    isUneven(
      countCells(
        table.flat().map((u) => Math.floor(((u * 2 ** 44) % 1) * 256)),
        256,
      ),
    ),
  "first draws": (table) => isNotUniform(table.map((row) => row[0])),
  "all draws": (table) => isNotUniform(table.flat()),
  "serial pairs": (table) => arePairsUneven(serialPairs(table)),
  "serial correlation": (table) => isCorrelated(serialPairs(table)),
  "cross pairs": (table) => arePairsUneven(crossPairs(table)),
  "cross correlation": (table) => isCorrelated(crossPairs(table)),
  "shifted pairs": (table) => arePairsUneven(shiftedPairs(table)),
  "means of streams": (table) =>
    isNotUniform(
      table.map((row) =>
        normalCdf((row.reduce((a, b) => a + b) - row.length / 2) / Math.sqrt(row.length / 12)),
      ),
    ),
};

/** The normal distribution function, to 1e-7: Abramowitz and Stegun, 26.2.17. */
const normalCdf = (z: number): number => {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const upper = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
  return z > 0 ? 1 - upper : upper;
};

/** How many checks there are. */
export const CHECKS = Object.keys(checks).length;

/** The names of the checks that 256 streams with 256 draws each do not pass. */
export const failedChecks = (streams: UniformStreams): string[] => {
  const table = Array.from({ length: STREAMS }, (_, s) =>
    Array.from({ length: DRAWS }, (_, k) => streams(s, k)),
  );
  return Object.keys(checks).filter((name) => checks[name](table));
};
