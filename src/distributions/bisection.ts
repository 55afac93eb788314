import { assert } from "../base/assert.ts";

/** A number strictly between two others ≥ 0, geometric while they differ much; equal to one of them if none is left. */
const between = (low: number, high: number): number => {
  if (high <= 2 * low || high < 1e-300) return low + (high - low) / 2;
  return low === 0 ? high / 0x10_0000 : Math.sqrt(low) * Math.sqrt(high);
};

/** Where a straight line through both ends crosses zero, kept a few doubles inside the bracket. */
const crossing = ([low, high]: Bracket, [below, above]: Bracket): number => {
  const margin = high * 2 * Number.EPSILON;
  const x = low + (high - low) * (below / (below - above));
  return Math.min(Math.max(x, low + margin), high - margin);
};

type Bracket = readonly [low: number, high: number];

/**
 * The smallest double t in [low, high] at which a non-decreasing function reaches a level, 0 ≤ low ≤ high < Infinity.
 * Jumps are met exactly: the result is the place of the jump. The function must reach the level at `high`. Three steps of
 * four follow the function (Illinois method), the fourth halves the bracket, so that nothing takes long.
 *
 * ```ts
 * import { firstReaching } from "../src/distributions/bisection.ts";
 * firstReaching((t) => (t < 3 ? 0 : 1), 0.5, [0, 10]) // => 3
 * ```
 */
export const firstReaching = (rising: (t: number) => number, level: number, [low, high]: Bracket): number => {
  assert(low >= 0 && high >= low, "a bracket is two ages in order");
  let below = rising(low) - level;
  let above = rising(high) - level;
  if (below >= 0) return low;
  for (let [turn, lastReached] = [1, 0]; ; turn++) {
    let middle = turn % 4 === 0 ? low : crossing([low, high], [below, above]);
    if (!(middle > low && middle < high)) middle = between(low, high);
    if (!(middle > low && middle < high)) return high;
    const reached = rising(middle) - level;
    const sameSide = reached >= 0 === lastReached >= 0; // then the other end has stood still: give it less weight
    lastReached = reached;
    if (reached >= 0) {
      [high, above] = [middle, reached];
      if (sameSide) below /= 2;
    } else {
      [low, below] = [middle, reached];
      if (sameSide) above /= 2;
    }
  }
};

const bits = new DataView(new ArrayBuffer(8));

const moved = (t: number, step: bigint): number => {
  bits.setFloat64(0, t);
  bits.setBigInt64(0, bits.getBigInt64(0) + step);
  return bits.getFloat64(0);
};

/** The largest double below t, for a finite t > 0: the age just before an atom. */
export const justBelow = (t: number): number => moved(t, -1n);

/** The smallest double above t, for a finite t ≥ 0. */
export const justAbove = (t: number): number => moved(t, 1n);
