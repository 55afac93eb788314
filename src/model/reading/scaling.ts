import { PATTERNS } from "../../base/quantity.ts";
import type { Node } from "./node.ts";

const QUANTITY = new RegExp(Object.values(PATTERNS).join("|"));
const DURATION = new RegExp(PATTERNS.duration);
const NUMBER = /[0-9.]+(?:[eE][+-]?[0-9]+)?/;
/** No quantity is longer. */
const LONGEST_TEXT = 100;

/** Whether a value is a finite number, or text that is written as a quantity: `230k`, `40 min`, `3k/s`, `20 %`, … */
export const isQuantity = (value: Node["value"]): value is number | string =>
  typeof value === "string"
    ? value.length <= LONGEST_TEXT && QUANTITY.test(value.trim())
    : Number.isFinite(value);

/**
 * A quantity times a factor: a number stays a number and text keeps its unit, with up to 15 significant digits, so that
 * 550 × 1.1 is 605. Of a rate or a cost the first number is multiplied, of a duration all. `undefined` when the result is
 * beyond the range of numbers.
 *
 * ```ts
 * import { scaled } from "../src/model/reading/scaling.ts";
 * scaled("1 h 30 min", 0.5) // => "0.5 h 15 min"
 * scaled("1 per 3 years", 2) // => "2 per 3 years"
 * scaled(550, 1.1) // => 605
 * ```
 */
export const scaled = (quantity: number | string, factor: number): number | string | undefined => {
  if (typeof quantity === "number") return times(quantity, factor);
  let isInRange = true;
  const numbers = new RegExp(NUMBER, DURATION.test(quantity.trim()) ? "g" : "");
  const text = quantity.replace(numbers, (digits) => {
    const product = times(Number(digits), factor);
    isInRange &&= product !== undefined;
    return String(product);
  });
  return isInRange ? text : undefined;
};

const times = (value: number, factor: number): number | undefined => {
  const product = Number((value * factor).toPrecision(15));
  return Number.isFinite(product) && (product === 0) === (value === 0) ? product : undefined;
};
