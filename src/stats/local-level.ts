import { assert } from "../base/assert.ts";
import { exp, log, pow } from "../base/math.ts";
import { betaQuantile } from "./special.ts";

// A band for a whole distribution whose points all have the same local level: each order statistic of n uniform values lies
// between two quantiles of its own (beta) law, with the same chance η of being outside. All of them do so at once with a
// chance that is found exactly: given their number, uniform values are the points of a Poisson process, whose count must stay
// within a corridor (Noé 1972, Ann. Math. Stat. 43, 58; in the form of Moscovich & Nadler 2017, Stat. Prob. Letters 123, 177).

/** A time at which the count of points gets a new limit, and that limit. */
interface Gate {
  readonly at: number;
  readonly least: number;
  readonly most: number;
}

/** The corridor: before a_i there are fewer than i points, from b_i on at least i. */
const gatesOf = (n: number, local: number): Gate[] => {
  const below = Float64Array.from({ length: n }, (_, i) => betaQuantile(local / 2, i + 1, n - i));
  const gates: Gate[] = [];
  for (let i = 1, j = 1; i <= n || j <= n; ) {
    const above = j <= n ? 1 - below[n - j]! : Infinity;
    if (i <= n && below[i - 1]! <= above) gates.push({ at: below[i - 1]!, least: j - 1, most: i++ - 1 });
    else gates.push({ at: above, least: j++, most: i > n ? n : i - 1 });
  }
  return gates;
};

/** The chances that a Poisson law with this mean gives 0, 1, 2 …, as far as they matter. */
const arrivals = (mean: number): number[] => {
  const chances = [exp(-mean)];
  for (let k = 1; chances[k - 1]! > 1e-17 || k < mean; k++) chances.push((chances[k - 1]! * mean) / k);
  return chances;
};

/** log of the chance that a Poisson law with mean n gives n, by summing logarithms. */
const logChanceOfMean = (n: number): number => {
  let sum = -n;
  for (let k = 1; k <= n; k++) sum += log(n / k);
  return sum;
};

/**
 * The chance that all order statistics of n uniform values lie between the quantiles local/2 and 1 − local/2 of their laws.
 * Takes time of the order of n^1.5.
 *
 * ```ts
 * import { chanceWithin } from "../src/stats/local-level.ts";
 * chanceWithin(1, 0.2).toFixed(12) // => "0.800000000000"
 * ```
 */
export const chanceWithin = (n: number, local: number): number => {
  let [chances, next] = [new Float64Array(n + 1), new Float64Array(n + 1)];
  let [time, low, high] = [0, 0, 0];
  chances[0] = 1;
  for (const { at, least, most } of [...gatesOf(n, local), { at: 1, least: n, most: n }]) {
    const steps = arrivals(n * (at - time));
    const highNext = Math.min(most, high + steps.length - 1);
    next.fill(0, low, highNext + 1);
    for (let from = low; from <= high; from++) {
      const end = Math.min(most - from, steps.length - 1);
      for (let step = Math.max(0, least - from); step <= end; step++)
        next[from + step]! += chances[from]! * steps[step]!;
    }
    [chances, next] = [next, chances];
    [time, low, high] = [at, Math.max(low, least), highNext];
  }
  return chances[n]! / exp(logChanceOfMean(n));
};

/** Up to so many values the local level is found exactly. */
const exactUpTo = 1000;

/** So many levels are remembered: those of all curves of a study are the same few, and each takes a tenth of a second. */
const REMEMBERED = 64;

const known = new Map<string, number>();

/** The exact level, found once. */
const rememberedLevel = (n: number, level: number): number => {
  const key = `${n}/${level}`;
  const found = known.get(key) ?? exactLevel(n, level);
  if (known.size >= REMEMBERED) known.clear();
  known.set(key, found);
  return found;
};

/** The local level by the secant rule: the logarithms of it and of the chance to leave the band are nearly in line. */
const exactLevel = (n: number, level: number): number => {
  const miss = log(1 - level);
  const missOf = (x: number) => log(1 - chanceWithin(n, exp(x)));
  let [x, last] = [miss - log(n) / 2, miss - log(n) / 2 - 0.5];
  let lastMiss = missOf(last);
  for (let i = 0; i < 30; i++) {
    const now = missOf(x);
    if (Math.abs(now - miss) < 1e-9) break;
    const slope = (now - lastMiss) / (x - last);
    [last, lastMiss] = [x, now];
    x = Math.min(miss, x + (miss - now) / slope);
  }
  return exp(x);
};

/**
 * The local level η at which a band of equal local levels for n values holds everywhere at once with the chance `level` (from
 * 0.5 to 0.999). It is exact up to 1000 values; above it falls as (log n)^−1.9, a little faster than the exact one does (which
 * goes like 1 / (log n · log log n)), so that the band is slightly wide: at 30,000 values its level is 95.5 % instead of 95 %.
 *
 * ```ts
 * import { localLevel } from "../src/stats/local-level.ts";
 * localLevel(1, 0.95).toFixed(9) // => "0.050000000"
 * localLevel(100, 0.95).toFixed(7) // => "0.0021953"
 * ```
 */
export const localLevel = (n: number, level: number): number => {
  assert(n >= 1 && level >= 0.5 && level <= 0.999, "a band needs a value, and a level from 0.5 to 0.999");
  if (n <= exactUpTo) return n === 1 ? 1 - level : rememberedLevel(n, level);
  return rememberedLevel(exactUpTo, level) * pow(log(n) / log(exactUpTo), -1.9);
};
