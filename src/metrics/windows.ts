import type { Outages } from "./outage-list.ts";

const DAY = 86_400;
/** The months of a 365-day year, in days. */
const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The length of a window in seconds, or calendar months. */
export type Window = number | "month";

/** The length of the window of a number, counted from 0. */
const lengthOf = (window: Window, index: number): number =>
  window === "month" ? MONTHS[index % MONTHS.length]! * DAY : window;

/**
 * Calls back with the downtime and the length of each window, in seconds. Windows follow each other from where counting began;
 * only whole ones count, but of a run that is shorter than a window all is one.
 */
export const eachWindow = (
  { count, from, began, length }: Outages,
  { window, end }: { readonly window: Window; readonly end: number },
  tell: (down: number, length: number) => void,
): void => {
  let row = 0;
  let start = from;
  for (let index = 0; index === 0 || start + lengthOf(window, index) <= end; index++) {
    const size = lengthOf(window, index);
    const stop = start + size;
    let down = 0;
    for (; row < count && began[row]! < stop; row++) {
      down += Math.min(stop, began[row]! + length[row]!) - Math.max(start, began[row]!);
      // What goes on in the next window is looked at there again.
      if (began[row]! + length[row]! > stop) break;
    }
    tell(down, size);
    start = stop;
  }
};
