import type { Pace } from "./lab-view.ts";

const YEAR = 8760 * 3600;
/** Seconds of wall time in which a whole run passes while all is calm. */
const WATCHED = 60;
/** Four minutes a second: an outage of hours takes a minute. */
const IN_TROUBLE = 240;
/** Longer pauses between two looks, in seconds of wall time, are not caught up with: the page was hidden. */
const LONGEST_TICK = 0.1;
/** After trouble, time speeds up again over so many seconds. */
const SPEEDING_UP = 2;

/** The pace that suits runs of a length in seconds. */
export const usualPace = (horizon: number): Pace => ({
  isPlaying: false,
  calm: Math.min(YEAR, Math.max(1, horizon / WATCHED)),
  trouble: Math.min(IN_TROUBLE, Math.max(1, horizon / WATCHED)),
});

/**
 * How many seconds of the run pass in `elapsed` seconds of wall time. `calmFor`: for how long, in seconds of wall time, all has
 * been calm; Infinity where nothing has been wrong yet; 0 while something is.
 */
export const passing = ({ calm, trouble }: Pace, elapsed: number, calmFor: number): number => {
  const share = Math.min(1, calmFor / SPEEDING_UP);
  // Between the two it grows like interest does: evenly in powers.
  const pace = share === 1 ? calm : trouble * (calm / trouble) ** (share * share);
  return pace * Math.min(LONGEST_TICK, elapsed);
};
