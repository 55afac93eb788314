import type { MapThing } from "./map-layout.ts";

/** Which way to go, by key. */
export const directions: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What is aside counts as this much farther than what is ahead. */
const ASIDE = 2.5;

const middle = ({ x, y, width, height }: MapThing): readonly [number, number] => [
  x + width / 2,
  y + height / 2,
];

/**
 * The next thing in a direction: the one that is nearest ahead. Stays where it is at the edge. A frame is entered from its
 * title on, so it lies where its top edge is.
 */
export const nextThing = (
  things: readonly MapThing[],
  from: number,
  [across, down]: readonly [number, number],
): number => {
  const here = things[from];
  if (here === undefined) return things.length === 0 ? -1 : 0;
  const [x, y] = anchor(here);
  let [best, least] = [from, Number.POSITIVE_INFINITY];
  things.forEach((thing, index) => {
    const [atX, atY] = anchor(thing);
    const ahead = (atX - x) * across + (atY - y) * down;
    if (index === from || ahead < 1) return;
    const aside = Math.abs((atX - x) * down) + Math.abs((atY - y) * across);
    // What is more aside than ahead lies in another direction.
    const far = aside > ahead * 2 ? 10_000 + ahead + aside : ahead + ASIDE * aside;
    if (far < least) [best, least] = [index, far];
  });
  return best;
};

/** A large thing is where its head is; a small one in its middle. */
const anchor = (thing: MapThing): readonly [number, number] => {
  const [x, y] = middle(thing);
  return thing.height > 60 && thing.width > 40 ? [x, thing.y + 8] : [x, y];
};
