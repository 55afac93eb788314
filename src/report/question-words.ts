import { formatDuration } from "../base/units.ts";
import type { CompareResult } from "../experiment/compare.ts";

const YEAR = 8760 * 3600;

type Questioned = Pick<CompareResult, "question" | "replay" | "years">;

/** What numbers of a study are numbers of: `a year`, or `a run` of another length. */
export const spanOf = ({ replay, years }: Pick<Questioned, "replay" | "years">): string =>
  replay === null && years?.horizon === YEAR ? "a year" : "a run";

/**
 * What a study asks, as one would say it: an outage of 3 h or more, not at least 3 h of longest-outage. Other questions are told in
 * the words of the result.
 */
export const questionWords = (result: Questioned): string => {
  const { column, target, words } = result.question;
  if (column === "longest-outage" && target.kind === "at-least" && typeof target.value === "number")
    return `chance of an outage of ${formatDuration(target.value)} or more`;
  if (column === "longest-outage" && target.kind === "more-than" && typeof target.value === "number")
    return `chance of an outage of more than ${formatDuration(target.value)}`;
  if (column === "downtime" && target.kind === "mean") return `mean downtime of ${spanOf(result)}`;
  if (column === "longest-outage" && target.kind === "mean")
    return `mean longest outage of ${spanOf(result)}`;
  return words;
};
