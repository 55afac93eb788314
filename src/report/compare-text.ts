import type { CompareResult } from "../experiment/compare.ts";
import type { ReplayResult } from "./replay-answer.ts";
import { replayText } from "./replay-text.ts";
import { type YearsComparison, yearsComparisonText } from "./years-comparison-text.ts";

const isReplay = (result: CompareResult): result is ReplayResult => result.replay !== null;

/**
 * A comparison as text for a terminal of so many columns; `explain` is the command that tells one run of it, without the run's
 * number.
 */
export const compareText = (result: CompareResult, width: number, explain: string): string =>
  isReplay(result)
    ? replayText(result, width, explain)
    : yearsComparisonText(result as YearsComparison, width, explain);
