import { formatCount } from "../base/units.ts";

/** The numbers of facts of one kind that were stated at one instant. */
export type Batch = readonly (readonly number[])[];

/** Each name once, with how often it comes. */
export const once = (all: readonly string[]): string[] => {
  const counts = new Map<string, number>();
  for (const name of all) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) =>
    count === 1 ? name : `${name} (${count === 2 ? "twice" : `${formatCount(count)} times`})`,
  );
};

/** Facts by a number of theirs, in the order in which each came first. */
export const grouped = (
  batch: Batch,
  numberOf: (numbers: readonly number[]) => number,
): Map<number, Batch> => {
  const groups = new Map<number, (readonly number[])[]>();
  for (const numbers of batch) {
    const group = groups.get(numberOf(numbers));
    if (group === undefined) groups.set(numberOf(numbers), [numbers]);
    else group.push(numbers);
  }
  return groups;
};
