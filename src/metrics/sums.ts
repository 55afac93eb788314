import type { Outages } from "./outage-list.ts";

/** The sum of a column over a run's outages, in their order; those that have no such number (NaN) are left out. */
export const sumOf = ({ count }: Outages, column: Float64Array): number => {
  let sum = 0;
  for (let row = 0; row < count; row++) if (!Number.isNaN(column[row])) sum += column[row];
  return sum;
};

/** How many of a run's outages have a number in a column. */
export const countOf = ({ count }: Outages, column: Float64Array): number => {
  let sum = 0;
  for (let row = 0; row < count; row++) if (!Number.isNaN(column[row])) sum++;
  return sum;
};
