import { type Reading, readAmount, readDuration, readShare } from "../../base/quantity.ts";
import { formatCount, formatDuration, formatShare } from "../../base/units.ts";
import { ClaimMistake } from "./mistake.ts";
import type { Said } from "./parse.ts";
import type { Scene } from "./scene.ts";

/** The unit of a column, as claims take it: `share` for a plain number that is 1 at most. */
export const unitIn = ({ columns, greatest }: Scene, column: string): string => {
  const unit = columns.find(({ name }) => name === column)?.unit ?? "1";
  return unit === "1" && greatest(column) === 1 ? "share" : unit;
};

/** An amount of a unit in words. */
export const amountText = (amount: number, unit: string): string => {
  if (unit === "s") return formatDuration(amount);
  return isShare(unit) ? formatShare(amount) : formatCount(amount);
};

/** Whether a unit is told as a percentage. */
export const isShare = (unit: string): boolean => unit === "chance" || unit === "share";

/** A metric's unit may stand behind a number, as in 5 user-hours. */
const withoutUnit = (text: string, unit: string): string =>
  unit.length > 1 && text.endsWith(unit) ? text.slice(0, -unit.length).trimEnd() : text;

const read = (text: string, unit: string): Reading => {
  if (unit === "s") return Number(text) === 0 ? 0 : readDuration(text);
  if (isShare(unit)) return readShare(text);
  return readAmount(withoutUnit(text, unit));
};

/**
 * Reads an amount of a unit: seconds for times, 0 to 1 for chances and shares.
 *
 * @throws ClaimMistake when it is no such amount.
 */
export const amountIn = ({ text, at }: Said, unit: string): number => {
  const reading = read(text, unit);
  if (typeof reading === "number") return reading;
  throw new ClaimMistake({ at, found: text, message: reading.rule });
};
