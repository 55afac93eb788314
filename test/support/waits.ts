import type { Waits } from "../../src/backend/clients/policy.ts";
import type { Chance } from "./chance.ts";

/** The waits of one phone that never succeeds, drawn by a table. */
export const waitsByTable = (waits: Waits, { uniform }: Chance, count: number): number[] => {
  let state = 0;
  return Array.from({ length: count }, () => {
    const parts = waits[state];
    let rest = uniform();
    let index = 0;
    while (index < parts.length - 1 && rest > parts[index].share) rest -= parts[index++].share;
    const { from, to, then } = parts[index];
    state = then;
    return from + (to - from) * uniform();
  });
};

/** Mean and variance of the 1st, 2nd, … wait of a table, without chance. */
export const momentsByTable = (waits: Waits, count: number): { mean: number; variance: number }[] => {
  let phones: number[] = waits.map((_, state) => (state === 0 ? 1 : 0));
  return Array.from({ length: count }, () => {
    const next = waits.map(() => 0);
    let [mean, square] = [0, 0];
    waits.forEach((parts, state) => {
      for (const { share, from, to, then } of parts) {
        const here = phones[state] * share;
        mean += (here * (from + to)) / 2;
        square += (here * (from * from + from * to + to * to)) / 3;
        next[then] += here;
      }
    });
    phones = next;
    return { mean, variance: square - mean * mean };
  });
};

/** When the attempts after some waits are made, if each fails at once. */
export const timesOf = (waits: readonly number[]): number[] => {
  let time = 0;
  return waits.map((wait) => {
    time += wait;
    return time;
  });
};

/** The largest gap between the distribution functions of two samples (Kolmogorov and Smirnov). */
export const gapBetween = (one: readonly number[], other: readonly number[]): number => {
  const [a, b] = [one, other].map((sample) => [...sample].sort((x, y) => x - y));
  let [i, j, gap] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const at = Math.min(a[i], b[j]);
    while (a[i] <= at) i++;
    while (b[j] <= at) j++;
    gap = Math.max(gap, Math.abs(i / a.length - j / b.length));
  }
  return gap;
};

/** The gap that two samples of a size from one law exceed with a probability of at most about 1e-6. */
export const gapLimit = (size: number): number => Math.sqrt(-Math.log(0.5e-6) / size);
