import { formatCount, formatDuration, formatShare } from "../base/units.ts";
import type { CompareResult } from "../experiment/compare.ts";
import { estimateText } from "./amounts.ts";
import { questionWords } from "./question-words.ts";
import { answer, capital, type ReplayResult } from "./replay-answer.ts";
import { besideFirst, bestSentence, titled, type YearsComparison } from "./years-comparison-text.ts";

/** Whether a comparison is one of replays. */
export const isReplay = (result: CompareResult): result is ReplayResult => result.replay !== null;

const YEAR = 8760 * 3600;

/** The answer in sentences: the first two lead, the others follow. */
export const comparedAnswer = (result: CompareResult): string[] => {
  if (isReplay(result)) return answer(result);
  const years = result as YearsComparison;
  const { question, alternatives } = years;
  const [first] = alternatives;
  const known = estimateText(first!.answer, question.unit);
  return [
    `${capital(titled(first!, alternatives))}: the ${questionWords(result)} is ${known}.`,
    bestSentence(years),
    ...besideFirst(years),
  ].filter((one) => one !== "");
};

const runsOf = ({ alternatives }: CompareResult): string => {
  const counts = alternatives.map(({ runs }) => runs);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  return least === most ? formatCount(least) : `${formatCount(least)} to ${formatCount(most)}`;
};

/** What was studied, in one line. */
export const comparedSubject = (result: CompareResult): string => {
  const { alternatives, replay, years, model } = result;
  const designs = alternatives.length === 1 ? "1 design" : `${formatCount(alternatives.length)} designs`;
  const what =
    replay === null
      ? years!.horizon === YEAR
        ? "random years"
        : `random runs of ${formatDuration(years!.horizon)}`
      : `replays of ${replay.fault}`;
  return `${designs} of ${model.title}, ${runsOf(result)} ${what} of each on the same luck`;
};

/** How to read the brackets of the answer, and what down means. */
export const comparedSureness = ({ level, rule, replay }: CompareResult): string =>
  `In brackets: ${formatShare(level)} intervals; they tell of chance in the model, not of how true it is. Down means that less than ${formatShare(rule.threshold)} is served${replay === null ? "" : "; all chances are given that the fault strikes"}.`;
