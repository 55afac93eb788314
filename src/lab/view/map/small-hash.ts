/**
 * A whole number from 0 to 2³² − 1 that looks like chance and is always the same for the same number: the pictures wobble by
 * it, never by a random generator, so that a moment looks the same each time.
 *
 * ```ts
 * import { smallHash } from "../src/lab/view/map/small-hash.ts";
 * smallHash(7) === smallHash(7) // => true
 * smallHash(7) === smallHash(8) // => false
 * ```
 */
export const smallHash = (number: number): number => {
  let mixed = Math.imul(number ^ 0x9e37_79b9, 0x85eb_ca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
};

/** The same as a share, from 0 to less than 1. */
export const smallShare = (number: number): number => smallHash(number) / 4_294_967_296;

/** All whole numbers below a count, in an order that looks shuffled and is always the same. */
export const shuffled = (count: number): Uint32Array => {
  const order = Uint32Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = smallHash(last) % (last + 1);
    const kept = order[last]!;
    order[last] = order[other]!;
    order[other] = kept;
  }
  return order;
};
