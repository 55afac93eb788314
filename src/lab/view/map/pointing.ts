import type { MapThing } from "./map-layout.ts";
import { distanceTo } from "./rect.ts";

/**
 * What is meant by pointing somewhere: the innermost thing there, or a small one that is not farther than `reach` pixels;
 * -1 where there is none. A finger is given more reach than a mouse.
 */
export const thingAt = (things: readonly MapThing[], x: number, y: number, reach: number): number => {
  let [best, least] = [-1, Number.POSITIVE_INFINITY];
  things.forEach((thing, index) => {
    const distance = distanceTo(thing, x, y);
    if (distance > reach) return;
    // The smaller of two that hold the point is the inner one; whatever is only near comes after all that hold it, but for
    // frames, which hold a lot.
    const size = thing.width * thing.height;
    const isLarge = size > 64 * 64;
    const rank = (isLarge ? 1e6 : 0) + distance * 1000 + Math.sqrt(size);
    if (rank < least) [best, least] = [index, rank];
  });
  return best;
};
