import { isRefusal } from "../../stats/interval.ts";
import type { Answer } from "../targets/target.ts";
import type { Claim } from "./claim.ts";

/** What is said of a claim. */
export type Side = "met" | "not-met" | "undecided";

/**
 * On which side of a bound an interval lies: a claim is met when all of the interval fulfils it, not met when nothing of it does.
 * An interval that ends at the bound fulfils `<=` there and not `<`.
 *
 * ```ts
 * import { sideOf } from "../src/experiment/claims/side.ts";
 * const interval = { estimate: 2, lower: 1, upper: 3, level: 0.95, n: 9 };
 * sideOf({ comparison: "<=", bound: 3 }, interval) // => "met"
 * sideOf({ comparison: "<", bound: 3 }, interval) // => "undecided"
 * sideOf({ comparison: ">", bound: 3 }, interval) // => "not-met"
 * ```
 */
export const sideOf = ({ comparison, bound }: Pick<Claim, "comparison" | "bound">, answer: Answer): Side => {
  if (isRefusal(answer)) return "undecided";
  const { lower, upper } = answer;
  const isAll = { "<": upper < bound, "<=": upper <= bound, ">": lower > bound, ">=": lower >= bound };
  const isNone = { "<": lower >= bound, "<=": lower > bound, ">": upper <= bound, ">=": upper < bound };
  if (isAll[comparison]) return "met";
  return isNone[comparison] ? "not-met" : "undecided";
};

/** What is said of several claims that are to hold together. */
export const togetherOf = (sides: readonly Side[]): Side => {
  if (sides.includes("not-met")) return "not-met";
  return sides.includes("undecided") ? "undecided" : "met";
};
