import type { YearsResult } from "./years.ts";
import { type YearsRow, yearsRows } from "./years-text.ts";

const INDENT = "\u2003";

/** Lines that are set in under one without numbers are told in full; other lines that are set in stay so. */
const spelledOut = (rows: readonly YearsRow[]): string[][] => {
  let heading = "";
  return rows.flatMap(([what, ...cells]) => {
    const isIn = what.startsWith(" ");
    if (!isIn) heading = cells.every((cell) => cell === "") ? what : "";
    if (!isIn && heading !== "") return [];
    const name = what.trim();
    return [[heading !== "" ? `${heading} ${name}` : `${isIn ? INDENT : ""}${name}`, ...cells]];
  });
};

/** The rows of the text's table of random years, for tables in which no row leans on the one above it. */
export const spelledYears = (result: YearsResult): string[][] => spelledOut(yearsRows(result));
