/** The share on either side of an endless law that no sample reaches: 4.26 standard deviations of a normal law. */
const FAR = 1e-5;

/**
 * A probability, moved in from the outermost 0.001 % on either side. What is sampled from a law without ends so has ends
 * at which a model can be checked, and all its quantiles between them stay as they are.
 *
 * ```ts
 * import { withoutTails } from "../src/experiment/vary/tails.ts";
 * withoutTails(0) // => 0.00001
 * withoutTails(0.3) // => 0.3
 * ```
 */
export const withoutTails = (u: number): number => Math.min(Math.max(u, FAR), 1 - FAR);
