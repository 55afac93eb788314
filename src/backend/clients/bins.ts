import type { PhonesPlan, PopulationPlan } from "../plan.ts";
import { regularWait } from "./policy.ts";

/** How the cohorts' waiting times are cut: bins of `width` seconds on an absolute grid, in rings. */
export interface Bins {
  readonly width: number;
  /** Class 0 (unaware), then one class for each state of the reconnect policy that has the most of them. */
  readonly classes: number;
  /** Length of the ring of due times, and of the ring of attempts in the login queue. */
  readonly due: number;
  readonly queue: number;
  /** Length of the ring of sessions' ends; 0 where there are no sessions. */
  readonly sessions: number;
}

/** A span of time in seconds, and the bin that it lies in. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly bin: number;
}

/**
 * Bins to the longest wait, and to the time-out: enough that halving their width changes no reported figure by 1 %. Where
 * the queue's delay comes near the time-out, it is the time-out that must be told apart finely; and where phones try again
 * and again after the same short wait, that wait.
 */
const RESOLUTION = 64;
const TIMEOUT_RESOLUTION = 16;
const REPEATED_RESOLUTION = 4;

/** Where overload takes a part of the servers' work, what comes next hangs on what was just refused: bins are finer. */
const OVERLOADED_RESOLUTION = 4;

/** As hard as any service is ever pressed. */
const EVER = 1e9;

/** Beyond the longest wait a span reaches by itself. */
const SPARE = 4;

const powerOfTwo = (least: number): number => {
  let power = 1;
  while (power < least) power *= 2;
  return power;
};

/** The longest wait of a phone, in seconds, be it for its user to try by hand. */
export const longestWait = ({ waits, notices }: PopulationPlan): number =>
  Math.max(notices[1], ...waits.flatMap((parts) => parts.map(({ to }) => to)));

/** The longest wait, but for users who try by hand: what bins are cut for. */
const longestRegular = ({ waits, notices }: PopulationPlan): number =>
  Math.max(notices[1], regularWait(waits));

/** Waits in which phones that try in vain spend a smaller part of their time than this are no matter. */
const NEGLIGIBLE = 0.05;

/** The shortest mean wait in which phones are again and again as long as they fail; Infinity where there is none. */
const repeatedWait = ({ inVain }: PopulationPlan): number =>
  Math.min(
    ...inVain
      .filter(({ part, share }) => !part.byHand && share >= NEGLIGIBLE)
      .map(({ part: { from, to } }) => (from + to) / 2),
  );

const widthFor = (population: PopulationPlan): number =>
  Math.min(
    longestRegular(population) / RESOLUTION,
    population.timeout / TIMEOUT_RESOLUTION,
    repeatedWait(population) / REPEATED_RESOLUTION,
  );

/** The bin that a time lies in: the edges are multiples of the width as they are computed, so no time falls between two. */
export const binAt = ({ width }: Bins, time: number): number => {
  const bin = Math.floor(time / width);
  if ((bin + 1) * width <= time) return bin + 1;
  return bin * width > time ? bin - 1 : bin;
};

/** The bins that a plan's phones need. */
export const binsOf = (phones: PhonesPlan | null): Bins => {
  if (phones === null) return { width: 1, classes: 0, due: 0, queue: 0, sessions: 0 };
  const { populations, retryAfter } = phones;
  const most = (length: (population: PopulationPlan) => number): number =>
    Math.max(...populations.map(length));
  const isIdeal = phones.login.overload({ backlog: EVER, refused: EVER }) === 1;
  const told = retryAfter === null ? Number.POSITIVE_INFINITY : (retryAfter[0] + retryAfter[1]) / 2;
  const finest = Math.min(...populations.map(widthFor), told / REPEATED_RESOLUTION);
  const width = finest / (isIdeal ? 1 : OVERLOADED_RESOLUTION);
  const kept = most(({ resume }) => resume?.within ?? 0);
  return {
    width,
    classes: 1 + most(({ waits }) => waits.length),
    due: powerOfTwo(Math.ceil(Math.max(most(longestWait), retryAfter?.[1] ?? 0) / width) + SPARE),
    queue: powerOfTwo(Math.ceil(most(({ timeout }) => timeout) / width) + 2),
    sessions: kept === 0 ? 0 : powerOfTwo(Math.ceil(kept / width) + SPARE),
  };
};
