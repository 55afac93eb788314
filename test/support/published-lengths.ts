import { observedFromStart } from "../../src/stats/observed-lengths.ts";

/** Weeks in remission of 21 patients under 6-mercaptopurine, 9 of them seen to the end (Freireich and others 1963). */
export const remissions = observedFromStart(
  [6, 6, 6, 7, 10, 13, 16, 22, 23, 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35],
  [1, 1, 1, 1, 1, 1, 1, 1, 1, ...new Array(12).fill(0)],
);

/** Millions of revolutions that 23 ball bearings lasted (Lieblein and Zelen 1956). */
export const bearings = observedFromStart([
  17.88, 28.92, 33.0, 41.52, 42.12, 45.6, 48.48, 51.84, 51.96, 54.12, 55.56, 67.8, 68.64, 68.64, 68.88, 84.12,
  93.12, 98.64, 105.12, 105.84, 127.92, 128.04, 173.4,
]);
