import { z } from "zod";
import type { Tree } from "../model/reading/node.ts";

/** A number and its unit as written: `20 min` is 20 and `min`; the unit is empty for a plain number. */
export interface Quantity {
  readonly number: number;
  readonly unit: string;
}

const QUANTITY = /^((?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?)(?![\d.])\s*(.*)$/;
/** A unit has no digits, but for the span of a rate: `per 3 years`. What has further parts, as `1 h 30 min`, has no one unit. */
const UNIT = /^(?:\D*|(?:k|M|bn)?\s*(?:\/|per\b)\s*[\d.]+\s*\D+)$/;

/**
 * A quantity that other values can be put in the place of, one unit kept; null for all else, such as `1 h 30 min`.
 *
 * ```ts
 * import { quantityOf } from "../src/experiment/quantities.ts";
 * quantityOf("20 min") // => { number: 20, unit: "min" }
 * quantityOf("1 h 30 min") // => null
 * ```
 */
export const quantityOf = (written: unknown): Quantity | null => {
  if (typeof written !== "string" && typeof written !== "number") return null;
  const [, digits, rest = ""] = QUANTITY.exec(String(written).trim()) ?? [];
  const number = Number(digits);
  return digits === undefined || !Number.isFinite(number) || !UNIT.test(rest) ? null : { number, unit: rest };
};

/** A non-negative number with all its digits and without an exponent; reading it gives the same number again. */
const plain = (number: number): string => {
  const [mantissa, exponent] = String(number).split("e");
  if (exponent === undefined) return mantissa;
  const [whole, part = ""] = mantissa.split(".");
  const point = whole.length + Number(exponent);
  if (point <= 0) return `0.${"0".repeat(-point)}${whole}${part}`;
  return (whole + part).padEnd(point, "0");
};

/**
 * A quantity as it is written in a model: text without an exponent, or the number itself when there is no unit.
 *
 * ```ts
 * import { writtenAs } from "../src/experiment/quantities.ts";
 * writtenAs({ number: 2.5e-7, unit: "/s" }) // => "0.00000025 /s"
 * writtenAs({ number: 3, unit: "" }) // => 3
 * ```
 */
export const writtenAs = ({ number, unit }: Quantity): Tree =>
  unit === "" ? number : `${plain(number)} ${unit}`;

/** The same quantity to six significant digits, so that names that tell it stay short. */
export const shortened = (value: Tree): Tree => {
  const quantity = quantityOf(value);
  return quantity === null
    ? value
    : writtenAs({ number: Number(quantity.number.toPrecision(6)), unit: quantity.unit });
};

/** A number kept between two ends, which rounding may have led it out of. */
export const within = (low: number, number: number, high: number): number =>
  Math.min(Math.max(number, low), high);

/** The largest number that makes sense in a unit: shares end at 100 %. */
export const mostIn = (unit: string): number => (unit === "%" ? 100 : Number.POSITIVE_INFINITY);

/** A quantity as written. */
export type Written = string | number;

/** The schema of a quantity as written, left as it is: which unit fits is known where it goes. */
export const writtenSchema = (): z.ZodType<Written> =>
  z
    .unknown()
    .refine(
      (given): given is Written =>
        typeof given === "number" || (typeof given === "string" && given.length <= 100),
      { message: "a quantity is needed: a number with or without a unit, such as 20 min", abort: true },
    )
    // What editors are told; the message above says more than a union's would.
    .meta({ title: "quantity", type: ["number", "string"] }) as z.ZodType<Written>;

/** The schema of a single value as written: one line of text, a number, or true or false. */
export const scalarSchema = () =>
  z
    .union([
      z
        .string()
        .min(1)
        .max(100)
        .refine((text) => !/\p{C}/u.test(text), "the text is on one line"),
      z.number(),
      z.boolean(),
    ])
    .meta({ title: "value" });

/** The numbers of quantities, all in one unit; or in words why they are not. */
export const inOneUnit = (
  written: readonly Written[],
): { readonly numbers: readonly number[]; readonly unit: string } | string => {
  const quantities = written.map(quantityOf).filter((quantity) => quantity !== null);
  if (quantities.length < written.length)
    return "each of them is a number with or without a unit, such as 20 min; not 1 h 30 min, but 1.5 h";
  const units = [...new Set(quantities.map(({ unit }) => unit))];
  if (units.length > 1) return `they are in one unit, not ${units.map((one) => one || "none").join(" and ")}`;
  return { numbers: quantities.map(({ number }) => number), unit: units[0] };
};

/** The numbers of quantities whose schema held that they are in one unit. */
export const checkedNumbers = (
  written: readonly Written[],
): { readonly numbers: readonly number[]; readonly unit: string } => {
  const read = inOneUnit(written);
  if (typeof read === "string") throw new TypeError("quantities were checked when they were read");
  return read;
};

/** A refinement for zod: quantities in one unit whose numbers break no rule; `rule` says in words what they break. */
export const quantitiesThat =
  <Given>(
    writtenIn: (given: Given) => readonly Written[],
    rule: (numbers: readonly number[], unit: string) => string | false,
  ) =>
  (given: Given, context: z.core.$RefinementCtx): void => {
    const read = inOneUnit(writtenIn(given));
    const message = typeof read === "string" ? read : rule(read.numbers, read.unit);
    if (message !== false) context.addIssue({ code: "custom", message });
  };
