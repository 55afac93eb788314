import { assert as always, constantFrom, integer, property, tuple } from "fast-check";
import { expect, it } from "vitest";
import { replicationsOf } from "../../src/experiment/blocks.ts";
import type { Calibration } from "../../src/experiment/calibration.ts";
import { shardJobs, shareOf } from "../../src/experiment/shards.ts";

const study = { alternatives: [{}, {}, {}] } as unknown as Parameters<typeof shardJobs>[0];
const calibrated = (kept: number): Calibration =>
  ({ vectors: Array.from({ length: kept }, (_, index) => 3 * index + 1) }) as unknown as Calibration;

/** Every replication that the shards make, by alternative, sorted. */
const madeBy = (jobs: ReturnType<typeof shardJobs>, alternative: number): number[] =>
  jobs
    .filter((job) => job.alternative === alternative)
    .flatMap(replicationsOf)
    .sort((one, other) => one - other);

const cases = tuple(
  integer({ min: 0, max: 700 }),
  integer({ min: 1, max: 700 }),
  integer({ min: 1, max: 12 }),
  constantFrom(null, 1, 2, 7, 200),
  constantFrom(undefined, 1, 5, 64, 1000),
);

it("all shards together make every replication of every alternative once, however work is cut (1000 cases)", () => {
  always(
    property(cases, ([from, length, of, kept, blockSize]) => {
      const range = { from, to: from + length };
      const calibration = kept === null ? null : calibrated(kept);
      const jobs = Array.from({ length: of }, (_, index) =>
        shardJobs(study, calibration, range, { index: index + 1, of }, blockSize),
      ).flat();
      const all = Array.from({ length }, (_, index) => from + index);
      for (const alternative of [0, 1, 2]) expect(madeBy(jobs, alternative)).toEqual(all);
    }),
    { numRuns: 1000, seed: 4 },
  );
});

it("a plain shard is whole leaves next to each other", () => {
  const shards = [1, 2, 3].map((index) => shardJobs(study, null, { from: 0, to: 500 }, { index, of: 3 }));
  const ranges = shards.map((jobs) => [madeBy(jobs, 1)[0], madeBy(jobs, 1).at(-1)! + 1]);
  expect(ranges).toEqual([
    [0, 128],
    [128, 320],
    [320, 500],
  ]);
});

it("a shard of a calibrated study has all replications of some of its vectors", () => {
  const jobs = shardJobs(study, calibrated(4), { from: 0, to: 20 }, { index: 2, of: 2 });
  expect(madeBy(jobs, 0)).toEqual([2, 3, 6, 7, 10, 11, 14, 15, 18, 19]);
  expect(new Set(jobs.map(({ vector }) => vector))).toEqual(new Set([7, 10]));
  expect(jobs.every(({ first, vector }) => vector === 3 * (first % 4) + 1)).toBe(true);
});

it("shares of more shards than there are things are empty or one thing", () => {
  const shares = [1, 2, 3].map((index) => shareOf({ index, of: 3 }, 2));
  expect(shares.map(({ from, to }) => to - from)).toEqual([0, 1, 1]);
});
