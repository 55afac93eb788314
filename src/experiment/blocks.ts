/** Replications of one alternative that one job computes: `first + step · i`, for i below `count`. */
export interface Block {
  readonly alternative: number;
  readonly first: number;
  readonly step: number;
  readonly count: number;
}

/** Work is cut at multiples of so many replications; where it is cut never changes a result. */
export const LEAF = 64;

/** So many blocks of each alternative are enough to keep all cores busy until a round's end. */
const BLOCKS_PER_ROUND = 128;

/** How many replications a block holds when nobody says: whole leaves, more of them in longer rounds. */
export const blockSizeFor = (replications: number): number =>
  LEAF * Math.max(1, Math.ceil(replications / (LEAF * BLOCKS_PER_ROUND)));

/** A range of replications: from the first one up to, not with, the last. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** The smallest number not below `from` that leaves a remainder modulo a step. */
const firstFrom = (from: number, remainder: number, step: number): number =>
  from + ((((remainder - from) % step) + step) % step);

/**
 * Cuts a range of replications of one alternative into blocks. With a step, those that leave the same remainder (and so share
 * their vector of inputs) stay together.
 *
 * ```ts
 * import { cut } from "../src/experiment/blocks.ts";
 * cut(0, { from: 0, to: 5 }, { step: 1, size: 3 }).map(({ first, count }) => [first, count]) // => [[0, 3], [3, 2]]
 * cut(0, { from: 0, to: 5 }, { step: 2, size: 3 }).map(({ first, count }) => [first, count]) // => [[0, 3], [1, 2]]
 * ```
 */
export const cut = (
  alternative: number,
  { from, to }: Part,
  { step, size }: { readonly step: number; readonly size: number },
): Block[] => {
  const blocks: Block[] = [];
  for (let remainder = 0; remainder < Math.min(step, to); remainder++)
    for (let first = firstFrom(from, remainder, step); first < to; first += step * size)
      blocks.push({ alternative, first, step, count: Math.min(size, Math.ceil((to - first) / step)) });
  return blocks;
};

/** The replications of a block, in their order. */
export const replicationsOf = ({ first, step, count }: Block): number[] =>
  Array.from({ length: count }, (_, index) => first + step * index);

/**
 * Blocks in the order in which tables list their runs: by alternative, then by what they share, then by number. Where work was
 * cut does not matter to it.
 */
export const inTableOrder = (one: Block, other: Block): number =>
  one.alternative - other.alternative ||
  (one.first % one.step) - (other.first % other.step) ||
  one.first - other.first;
