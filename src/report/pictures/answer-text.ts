import type { CompareResult } from "../../experiment/compare.ts";
import type { Answer } from "../../experiment/targets/target.ts";
import { isRefusal } from "../../stats/interval.ts";
import { commonScale, estimateText, type Scale } from "../amounts.ts";
import { percent } from "../figures.ts";

/** One scale for the answers of all alternatives; undefined where each keeps its own. */
export const answerScale = ({ alternatives, question }: CompareResult): Scale | undefined =>
  commonScale(
    alternatives.map(({ answer }) => answer),
    question.unit,
  );

/** An answer as the texts of its result say it: a chance of replays as a percentage, all else in one scale. */
export const answerText = (result: CompareResult, answer: Answer, scale?: Scale): string =>
  result.replay !== null && result.question.unit === "chance" && !isRefusal(answer)
    ? percent(answer)
    : estimateText(answer, result.question.unit, scale);
