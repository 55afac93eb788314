import { type Sample, sampleOf } from "../../../src/experiment/sample.ts";
import type { Pair } from "../../../src/experiment/targets/target.ts";

/** Numbers between 0 and 1 without a pattern. */
export const scattered = (count: number, from = 0): number[] =>
  Array.from({ length: count }, (_, index) => {
    const x = Math.sin(12.9898 * (from + index + 1)) * 43758.5453;
    return x - Math.floor(x);
  });

const byFour = { of: (replication: number) => Math.floor(replication / 4) };

/** Values as a sample, plain or four by four. */
export const sample = (values: readonly number[], isShared = false): Sample =>
  sampleOf(values, isShared ? byFour : null);

/** Two samples on the same luck. */
export const pair = (one: readonly number[], other: readonly number[], isShared = false): Pair => ({
  one: sample(one, isShared),
  other: sample(other, isShared),
  clustering: isShared ? byFour : null,
});
