import type { Key } from "../kernel/keys.ts";
import { StreamNames, Streams } from "../kernel/streams.ts";
import type { Tree } from "../model/reading/node.ts";
import { quantityOf } from "./quantities.ts";
import { runKey } from "./replicate.ts";
import { kindIn, type VaryGiven, varyGivenSchema } from "./vary/family.ts";

/** How an uncertain parameter is sampled: `{ uniform: [1 min, 20 min] }`, or another kind of its family. */
export const varySchema = varyGivenSchema();

/** A way to sample a parameter. */
export type Vary = VaryGiven;

/** Values of uncertain parameters, by path, as they would be written in the model. */
export type Vector = ReadonlyMap<string, Tree>;

/** The value of a parameter at a uniform, from 0 to 1: a share u of all samples are not above it. 0 is the low end. */
export const valueAt = (vary: Vary, u: number): Tree => {
  const { kind, given } = kindIn(vary);
  return kind.valueAt(given, u);
};

/**
 * A low and a high value, as written in a model: the ends of a uniform, the first and the last of a list, and what 5 % and
 * 95 % are below for all other laws.
 *
 * ```ts
 * import { lowAndHigh } from "../src/experiment/vectors.ts";
 * lowAndHigh({ uniform: ["10 min", "30 min"] }) // => ["10 min", "30 min"]
 * lowAndHigh({ oneOf: [1, 5, 3] }) // => [1, 3]
 * ```
 */
export const lowAndHigh = (vary: Vary): readonly [low: Tree, high: Tree] => {
  const [low, high] = kindIn(vary).kind.lowAndHigh;
  return [valueAt(vary, low), valueAt(vary, high)];
};

/** The median, as written in a model; of a list the one in its middle, the later of two. */
export const middleOf = (vary: Vary): Tree => valueAt(vary, 0.5);

/** The values that a way to sample picks from; null when all between two ends can come. */
export const choicesOf = (vary: Vary): readonly Tree[] | null => {
  const { kind, given } = kindIn(vary);
  return kind.choices(given);
};

/** Between the ends, and no round number in any unit: a count must be whole there too. */
const BETWEEN = 0.3819660112501051;

/** The values that a model is checked at before others are sampled: all of a list; else both ends and one between. */
export const probesOf = (vary: Vary): readonly Tree[] =>
  choicesOf(vary) ?? [0, 1, BETWEEN].map((u) => valueAt(vary, u));

/**
 * A way to sample in words.
 *
 * ```ts
 * import { describeVary } from "../src/experiment/vectors.ts";
 * describeVary({ logNormal: { median: "1000 h", p95: "5000 h" } }) // => "lognormal, median 1000 h, 95 % below 5000 h"
 * ```
 */
export const describeVary = (vary: Vary): string => {
  const { kind, given } = kindIn(vary);
  return kind.describe(given);
};

/** The vector of a number: each parameter has a stream of its own, so one more parameter moves no other. */
export const sampleVector = (vary: Readonly<Record<string, Vary>>, seed: Key, index: number): Vector => {
  const names = new StreamNames();
  const drawn = Object.entries(vary).map(([path, how]) => ({
    path,
    how,
    stream: names.uniform(`vary/${path}`),
  }));
  const streams = new Streams(names.hashes(), runKey(seed, "vectors", index), new Uint32Array(names.count));
  return new Map(drawn.map(({ path, how, stream }) => [path, valueAt(how, streams.uniform(stream))]));
};

/** The numeric part of a sampled value, for summaries; NaN for words. */
export const numberIn = (value: Tree): number => quantityOf(value)?.number ?? Number.NaN;

/** The unit of a sampled value as written, empty for plain numbers and words. */
export const unitIn = (value: Tree): string => quantityOf(value)?.unit ?? "";
