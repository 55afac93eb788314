import { log } from "../base/math.ts";
import { gammaP, gammaQ } from "./gamma.ts";
import { normalCdf } from "./normal.ts";
import type { ObservedLengths } from "./observed-lengths.ts";

/** When things of one kind happened to one unit: times from 0 to the end of its watch, in seconds. */
export interface EventTimes {
  readonly times: readonly number[];
  readonly end: number;
}

/** A test of "nothing drifts"; above 0: events come faster and faster. */
export interface ScoreTest {
  /** Standard normal when nothing drifts. */
  readonly z: number;
  /** Two-sided. */
  readonly p: number;
}

const twoSided = (z: number): number => 2 * normalCdf(-Math.abs(z));

/**
 * Laplace's test of a constant rate against a rising (z > 0) or falling one, all units together, each watched up to a fixed
 * time (Cox and Lewis 1966). Null where there is no event.
 *
 * ```ts
 * import { laplaceTest } from "../src/stats/trend.ts";
 * laplaceTest([{ times: [2, 5, 8], end: 10 }]).z // => 0
 * ```
 */
export const laplaceTest = (units: readonly EventTimes[]): ScoreTest | null => {
  let [sum, variance] = [0, 0];
  for (const { times, end } of units) {
    for (const time of times) sum += time - end / 2;
    variance += (times.length * end * end) / 12;
  }
  if (variance === 0) return null;
  const z = sum / Math.sqrt(variance);
  return { z, p: twoSided(z) };
};

/**
 * The test of MIL-HDBK-189 of a constant rate against one that is a power of time: 2 Σ log(end / time) is chi-square with two
 * degrees of freedom for each event. `statistic` below `degrees`: events come faster and faster. Null without an event.
 */
export const powerLawTest = (
  units: readonly EventTimes[],
): { readonly statistic: number; readonly degrees: number; readonly p: number } | null => {
  let [statistic, count] = [0, 0];
  for (const { times, end } of units) {
    for (const time of times) statistic += 2 * log(end / time);
    count += times.length;
  }
  if (count === 0) return null;
  const tail = Math.min(gammaP(count, statistic / 2), gammaQ(count, statistic / 2));
  return { statistic, degrees: 2 * count, p: Math.min(1, 2 * tail) };
};

/**
 * Whether lengths that began later end sooner (z > 0) or later, at the same age: Cox's score test (1972) with the time of the
 * beginning as the covariate. It asks for no law, and takes ageing for what it is, no drift: where all lengths have one law,
 * whatever it is, z is standard normal. Null where nothing can be told: all began at one time, or none ended among others.
 */
export const laterBeginningsTest = (
  { lengths, entries, ended }: ObservedLengths,
  beginnings: ArrayLike<number>,
): ScoreTest | null => {
  const byLength = Array.from(lengths, (_, i) => i).sort((a, b) => lengths[b] - lengths[a]);
  const byEntry = Array.from(entries, (_, i) => i).sort((a, b) => entries[b] - entries[a]);
  const middle = Array.from(beginnings).reduce((sum, one) => sum + one, 0) / Math.max(1, beginnings.length);
  const at = (i: number) => beginnings[i] - middle;
  let [count, sum, squares, score, variance, left] = [0, 0, 0, 0, 0, 0];
  const take = (i: number, sign: 1 | -1): void => {
    count += sign;
    sum += sign * at(i);
    squares += sign * at(i) * at(i);
  };
  // From the longest down: whoever is at least as long is under watch, but for those who entered only later.
  for (let first = 0, next = 0; first < byLength.length; first = next) {
    const age = lengths[byLength[first]];
    for (next = first; next < byLength.length && lengths[byLength[next]] === age; next++)
      take(byLength[next], 1);
    for (; left < byEntry.length && entries[byEntry[left]] >= age; left++) take(byEntry[left], -1);
    for (let k = first; k < next; k++) {
      if (ended[byLength[k]] === 0) continue;
      score += at(byLength[k]) - sum / count;
      variance += Math.max(0, squares / count - (sum / count) * (sum / count));
    }
  }
  const spread = Array.from(beginnings).reduce((most, _, i) => Math.max(most, Math.abs(at(i))), 0);
  if (!(variance > 1e-12 * spread * spread)) return null;
  const z = score / Math.sqrt(variance);
  return { z, p: twoSided(z) };
};
