import {
  type Reading,
  readCount,
  readDuration,
  readMoney,
  readRate,
  readShare,
} from "../../base/quantity.ts";

/** The values of a factor as a table holds them: numbers in one unit, or text as it is written. */
export interface FactorValues {
  /** Left out for plain numbers and for text. */
  readonly unit?: string | undefined;
  readonly values: readonly (number | string)[];
}

/** How quantities are read, the unit that they are then in, and what that unit is called; counts have none. */
const READERS: readonly { readonly read: (given: unknown) => Reading; readonly unit?: string }[] = [
  { read: readCount },
  { read: readDuration, unit: "s" },
  { read: readRate, unit: "1/s" },
  { read: readShare, unit: "1" },
  { read: readMoney, unit: "per month" },
];

/** Where an alternative does not say what a factor is. */
const missing = (values: readonly (number | string | undefined)[], none: number | string) =>
  values.map((value) => value ?? none);

const asText = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

/**
 * What alternatives set a factor to: numbers in SI units if all of it can be read so, else text. `undefined` stands for
 * alternatives that do not set it: NaN, or the empty text.
 *
 * ```ts
 * import { factorValues } from "../src/report/tables/factor-values.ts";
 * factorValues(["1 min", "2 h"]) // => { unit: "s", values: [60, 7200] }
 * factorValues(["quorum", "2 h"]) // => { values: ["quorum", "2 h"] }
 * ```
 */
export const factorValues = (given: readonly unknown[]): FactorValues => {
  const set = given.filter((value) => value !== undefined);
  if (set.every((value) => typeof value === "number"))
    return { values: missing(given as number[], Number.NaN) };
  const reader = READERS.find(({ read }) => set.every((value) => typeof read(value) === "number"));
  if (reader === undefined)
    return {
      values: missing(
        given.map((value) => (value === undefined ? value : asText(value))),
        "",
      ),
    };
  const numbers = given.map((value) => (value === undefined ? value : (reader.read(value) as number)));
  const values = missing(numbers, Number.NaN);
  return reader.unit === undefined ? { values } : { unit: reader.unit, values };
};
