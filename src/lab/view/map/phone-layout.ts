import type { Rect } from "./rect.ts";
import { shuffled, smallShare } from "./small-hash.ts";

/** Where phones are, by what they do. */
export interface PhoneRegions {
  /** All of the phones' part of the picture. */
  readonly all: Rect;
  /** Connected, or unaware that they are not. */
  readonly connected: Rect;
  readonly waiting: Rect;
  /** A queue at the front door. */
  readonly trying: Rect;
  /** Where the door is from there. */
  readonly door: { readonly x: number; readonly y: number };
}

/** How high a line of text above a region is, in pixels. */
const headOf = (text: number): number => Math.ceil(text * 2.1);

const inset = ({ x, y, width, height }: Rect, head: number): Rect => ({
  x: x + 6,
  y: y + head,
  width: Math.max(8, width - 12),
  height: Math.max(8, height - head - 6),
});

/** Divides the phones' part of the picture, each region with room for its title above. */
export const layPhones = (all: Rect, isUpright: boolean, text: number): PhoneRegions => {
  const head = headOf(text);
  const { x, y, width, height } = all;
  if (isUpright) {
    const upper = Math.round(height * 0.58);
    const left = Math.round(width * 0.62);
    return {
      all,
      connected: inset({ x, y, width, height: upper }, head),
      waiting: inset({ x, y: y + upper, width: left, height: height - upper }, head),
      trying: inset({ x: x + left, y: y + upper, width: width - left, height: height - upper }, head),
      door: { x: x + width, y: y + (upper + height) / 2 },
    };
  }
  const upper = Math.round(height * 0.55);
  const left = Math.round(width * 0.55);
  return {
    all,
    connected: inset({ x, y, width, height: upper }, head),
    waiting: inset({ x, y: y + upper, width: left, height: height - upper }, head),
    trying: inset({ x: x + left, y: y + upper, width: width - left, height: height - upper }, head),
    // Left of the middle, so that there is room for words beside it.
    door: { x: x + left + (width - left) * 0.25, y: y + height },
  };
};

/** How many columns and rows hold so many dots in a rectangle, about as far apart across as down. */
const gridOf = (count: number, { width, height }: Rect): readonly [columns: number, rows: number] => {
  const columns = Math.max(1, Math.min(count, Math.round(Math.sqrt((count * width) / Math.max(1, height)))));
  return [columns, Math.max(1, Math.ceil(count / columns))];
};

/** Places for dots, x and y in turns. */
export type Spots = Float32Array;

/** Places for a crowd: an even spread that looks shuffled; the dots are in no order. */
export const crowdSpots = (count: number, rect: Rect): Spots => {
  const [columns, rows] = gridOf(count, rect);
  const spots = new Float32Array(2 * count);
  const cells = shuffled(columns * rows);
  for (let dot = 0; dot < count; dot++) {
    const cell = cells[dot]!;
    const wobble = (which: number): number => (smallShare(2 * dot + which) - 0.5) * 0.6;
    spots[2 * dot] = rect.x + (((cell % columns) + 0.5 + wobble(0)) / columns) * rect.width;
    spots[2 * dot + 1] = rect.y + ((Math.floor(cell / columns) + 0.5 + wobble(1)) / rows) * rect.height;
  }
  return spots;
};

/** Places for those who press to a point, the first ones nearest to it. */
export const queueSpots = (count: number, rect: Rect, { x, y }: PhoneRegions["door"]): Spots => {
  const [columns, rows] = gridOf(count, rect);
  const across = (cell: number): number => rect.x + (((cell % columns) + 0.5) / columns) * rect.width;
  const down = (cell: number): number => rect.y + ((Math.floor(cell / columns) + 0.5) / rows) * rect.height;
  const distance = (cell: number): number => (across(cell) - x) ** 2 + (down(cell) - y) ** 2;
  const cells = Array.from({ length: columns * rows }, (_, cell) => cell);
  cells.sort((one, other) => distance(one) - distance(other));
  return Float32Array.from({ length: 2 * count }, (_, at) =>
    at % 2 === 0 ? across(cells[at >> 1]!) : down(cells[at >> 1]!),
  );
};

const STEPS = [1, 2, 5] as const;

/**
 * How many phones a dot stands for, so that there are not many more dots than allowed: a round number, at least 1.
 *
 * ```ts
 * import { phonesPerDot } from "../src/lab/view/map/phone-layout.ts";
 * [phonesPerDot(147_000_000, 800), phonesPerDot(100_000, 800), phonesPerDot(10, 800)] // => [200_000, 200, 1]
 * ```
 */
export const phonesPerDot = (online: number, most: number): number => {
  for (let power = 1; power < 1e15; power *= 10)
    for (const step of STEPS) if (online / (power * step) <= most) return power * step;
  return 1e15;
};
