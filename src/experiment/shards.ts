import { assert } from "../base/assert.ts";
import { type Block, blockSizeFor, cut, LEAF, type Part } from "./blocks.ts";
import { type Calibration, calibrateVectors } from "./calibration.ts";
import { Collected } from "./collected.ts";
import type { Conduct } from "./conditions.ts";
import { gapsIn, simulate, takeOver } from "./conduct.ts";
import type { SimulationJob } from "./job.ts";
import type { Study } from "./study.ts";

/** One of several parts of a study that are computed apart from each other: number `index`, from 1, of `of`. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/**
 * The share of a shard in things that are numbered from 0 up to `count`: a range. The ranges of all shards are all of them.
 *
 * ```ts
 * import { shareOf } from "../src/experiment/shards.ts";
 * shareOf({ index: 1, of: 3 }, 10) // => { from: 0, to: 3 }
 * shareOf({ index: 3, of: 3 }, 10) // => { from: 6, to: 10 }
 * ```
 */
export const shareOf = ({ index, of }: Shard, count: number): Part => {
  assert(index >= 1 && index <= of, "a shard is one of 1 to all");
  return { from: Math.floor((count * (index - 1)) / of), to: Math.floor((count * index) / of) };
};

/** Replications next to each other, cut at multiples of a leaf. */
const leavesOf = ({ from, to }: Part, shard: Shard): Part => {
  const first = Math.floor(from / LEAF);
  const share = shareOf(shard, Math.ceil(to / LEAF) - first);
  return { from: Math.max(from, LEAF * (first + share.from)), to: Math.min(to, LEAF * (first + share.to)) };
};

/** How many vectors were kept; 1 stands for none. */
const stepOf = (calibration: Calibration | null): number => calibration?.vectors.length ?? 1;

const blocksOf = (
  study: Pick<Study, "alternatives">,
  calibration: Calibration | null,
  {
    range,
    shard,
    blockSize,
  }: { readonly range: Part; readonly shard: Shard; readonly blockSize?: number | undefined },
): Block[] => {
  const step = stepOf(calibration);
  const part = calibration === null ? leavesOf(range, shard) : range;
  const remainders = shareOf(shard, step);
  const size = blockSize ?? blockSizeFor(Math.ceil((part.to - part.from) / step));
  return study.alternatives.flatMap((_, alternative) =>
    cut(alternative, part, { step, size }).filter(
      ({ first }) =>
        calibration === null || (first % step >= remainders.from && first % step < remainders.to),
    ),
  );
};

/**
 * The jobs of a shard: its part of the replications from `from` up to `to`, of every alternative. Whole leaves next to each other,
 * or, where vectors were calibrated, all replications of some of the vectors. All shards together make each replication once.
 */
export const shardJobs = (
  study: Pick<Study, "alternatives">,
  calibration: Calibration | null,
  range: Part,
  shard: Shard,
  blockSize?: number,
): SimulationJob[] =>
  blocksOf(study, calibration, { range, shard, blockSize }).map((block) => ({
    do: "simulate",
    ...block,
    vector: calibration === null ? null : calibration.vectors[block.first % stepOf(calibration)]!,
  }));

/** What of a study is computed apart: a shard of a range of replications. */
export interface StudyPart {
  readonly range: Part;
  readonly shard: Shard;
}

/** What became of a shard: how many replications it has, of all alternatives together, and how many of them are done. */
export interface ShardDone {
  readonly done: number;
  readonly total: number;
}

const sizeOf = (jobs: readonly SimulationJob[]): number => jobs.reduce((sum, { count }) => sum + count, 0);

/**
 * Computes a shard into the ledger: what is there already is not computed again. Calibration comes first, and is the same
 * everywhere.
 *
 * @throws NothingKept when no vector agrees with history; NothingDone when stopped before that is known.
 */
export const computeShard = async (
  study: Study,
  { range, shard }: StudyPart,
  how: Conduct,
): Promise<ShardDone> => {
  const calibration = study.experiment.calibrate === undefined ? null : await calibrateVectors(study, how);
  const jobs = shardJobs(study, calibration, range, shard, how.blockSize);
  const collected = new Collected(study.alternatives.length, study.columns.length);
  takeOver(collected, how.ledger);
  const missing = (): SimulationJob[] =>
    jobs.flatMap((job) => gapsIn(collected, job).map((gap) => ({ ...job, ...gap })));
  await simulate(missing(), collected, how);
  const total = sizeOf(jobs);
  return { done: total - sizeOf(missing()), total };
};
