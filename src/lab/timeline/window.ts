/** A stretch of a run that is in sight, in seconds. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/** Lengths that a whole timeline takes on, so that it does not change with each picture. */
const LENGTHS: readonly number[] = [
  10 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  4 * HOUR,
  8 * HOUR,
  DAY,
  2 * DAY,
  7 * DAY,
  30 * DAY,
  91 * DAY,
  182 * DAY,
  365 * DAY,
  1825 * DAY,
  3650 * DAY,
  18_250 * DAY,
  36_500 * DAY,
];

/** Each step in takes a quarter. */
const STEP = 4;
/** Nothing shorter is worth a look, in seconds. */
const SHORTEST = 2 * MINUTE;

/** How often one can step in before nothing more is to be seen. */
export const deepest = (whole: number): number =>
  Math.max(0, Math.ceil(Math.log(whole / SHORTEST) / Math.log(STEP)));

/** The length of the whole timeline while a run is known up to a time and ends at a horizon. */
export const wholeOf = (knownTo: number, horizon: number): number =>
  Math.min(horizon, LENGTHS.find((length) => length >= knownTo * 1.02) ?? horizon);

/** What is in sight around a time after so many steps in. */
export const windowAt = (whole: number, zoom: number, time: number): Window => {
  const length = Math.max(Math.min(whole, SHORTEST), whole / STEP ** zoom);
  const from = Math.max(0, Math.min(whole - length, time - length / 2));
  return { from, to: from + length };
};
