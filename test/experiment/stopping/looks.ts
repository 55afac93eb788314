import { type Sample, sampleOf } from "../../../src/experiment/sample.ts";
import type { Look } from "../../../src/experiment/stopping/rule.ts";

/** What a rule sees when each alternative has so many of its values; asked is the mean, of which less is better. */
export const lookAt = (
  values: readonly (readonly number[])[],
  runs: readonly number[],
  changes: Partial<Look> = {},
): Look => ({
  runs,
  question: { column: "downtime", target: { kind: "mean" } },
  moreIsBetter: false,
  sample: (alternative): Sample => sampleOf(values[alternative]!.slice(0, runs[alternative]), null),
  ...changes,
});

/** Values that go up and down around a mean. */
export const around = (mean: number, spread: number, count = 5000): number[] =>
  Array.from({ length: count }, (_, index) => mean + spread * Math.sin(1 + 7.3 * index));
