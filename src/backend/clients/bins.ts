import type { PhonesPlan } from "../plan.ts";

/** How the cohorts' waiting times are cut: bins of `width` seconds on an absolute grid, in rings. */
export interface Bins {
  readonly width: number;
  /** Class 0 (unaware), then one class for each wait of the reconnect policy. */
  readonly classes: number;
  /** Length of the ring of due times, and of the ring of attempts in the login queue. */
  readonly due: number;
  readonly queue: number;
}

/**
 * Bins to the longest wait, and to the time-out: enough that halving their width changes no reported figure by 1 %. Where
 * the queue's delay comes near the time-out, it is the time-out that must be told apart finely.
 */
const RESOLUTION = 64;
const TIMEOUT_RESOLUTION = 16;

/** Beyond the longest wait a span reaches by itself. */
const SPARE = 4;

const powerOfTwo = (least: number): number => {
  let power = 1;
  while (power < least) power *= 2;
  return power;
};

/** The longest wait of a phone, in seconds. */
export const longestWait = ({ waits, notices }: PhonesPlan): number =>
  Math.max(notices[1], ...waits.map(([, to]) => to));

/** The bin that a time lies in: the edges are multiples of the width as they are computed, so no time falls between two. */
export const binAt = ({ width }: Bins, time: number): number => {
  const bin = Math.floor(time / width);
  if ((bin + 1) * width <= time) return bin + 1;
  return bin * width > time ? bin - 1 : bin;
};

/** The bins that a plan's phones need. */
export const binsOf = (phones: PhonesPlan | null): Bins => {
  if (phones === null) return { width: 1, classes: 0, due: 0, queue: 0 };
  const width = Math.min(longestWait(phones) / RESOLUTION, phones.timeout / TIMEOUT_RESOLUTION);
  return {
    width,
    classes: phones.waits.length + 1,
    due: powerOfTwo(Math.ceil(longestWait(phones) / width) + SPARE),
    queue: powerOfTwo(Math.ceil(phones.timeout / width) + 2),
  };
};
