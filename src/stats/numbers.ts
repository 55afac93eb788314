/** Many numbers, in whichever form they are at hand: a million of them are never copied one object each. */
export type Numbers = readonly number[] | Float64Array;

/**
 * A copy of the numbers in ascending order.
 *
 * ```ts
 * import { ascending } from "../src/stats/numbers.ts";
 * Array.from(ascending([10, 9, 1])) // => [1, 9, 10]
 * ```
 */
export const ascending = (values: Numbers): Float64Array => new Float64Array(values).sort();

const known = new WeakMap<Numbers, Float64Array>();

/** The same, remembered for as long as the numbers are: neither they nor the copy may be changed. */
export const rememberedAscending = (values: Numbers): Float64Array => {
  const sorted = known.get(values) ?? ascending(values);
  known.set(values, sorted);
  return sorted;
};

/** How many of the numbers satisfy a condition. */
export const countOf = (values: Numbers, holds: (value: number) => boolean): number => {
  let count = 0;
  for (let i = 0; i < values.length; i++) if (holds(values[i]!)) count++;
  return count;
};

/** The sum of the numbers, added from the first to the last. */
export const total = (values: Numbers): number => {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum;
};

/** Whether all numbers are equal to the first; true when there are none. */
export const areEqual = (values: Numbers): boolean => {
  for (let i = 1; i < values.length; i++) if (values[i] !== values[0]) return false;
  return true;
};

/** The numbers of several lists one after the other, in one. */
export const joined = (lists: readonly Numbers[]): Float64Array => {
  let length = 0;
  for (const list of lists) length += list.length;
  const result = new Float64Array(length);
  let offset = 0;
  for (const list of lists) {
    result.set(list, offset);
    offset += list.length;
  }
  return result;
};
