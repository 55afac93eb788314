import { formatShare } from "../../base/units.ts";
import type { CompareResult } from "../../experiment/compare.ts";
import { intervalsChart } from "../../plots/charts/intervals.ts";
import type { BoundRange } from "../../plots/interval.ts";
import type { Picture } from "../../plots/picture.ts";
import { type Estimate, isRefusal } from "../../stats/interval.ts";
import { boundAfterNone } from "../../stats/proportion.ts";
import { questionWords } from "../question-words.ts";
import { capital } from "../replay-answer.ts";
import { fullLabelOf, labelOf, settingsNote, shownOf, toneOf } from "../shown.ts";
import { axisFor, rangeOf } from "./amounts-drawn.ts";
import { answerScale, answerText } from "./answer-text.ts";

/** A chance of what all runs had: only its lower end is known. */
const atLeast = ({ replay }: CompareResult, { lower, n, level }: Estimate): BoundRange => ({
  estimate: null,
  lower: replay === null ? 1 - boundAfterNone(n, level) : lower,
  upper: 1,
});

/** The answer of an alternative as it is drawn, so that it agrees with what the texts say. */
export const answerRange = (result: CompareResult, place: number): BoundRange => {
  const { alternatives, question, replay } = result;
  const { answer } = alternatives[place]!;
  if (question.unit === "chance" && !isRefusal(answer) && answer.estimate === 1)
    return atLeast(result, answer);
  const range = rangeOf(answer);
  const isPlain =
    replay !== null || question.unit !== "chance" || isRefusal(answer) || range.isBound !== true;
  return isPlain ? range : { ...range, upper: boundAfterNone(answer.n, answer.level) };
};

const rowsOf = (result: CompareResult, places: readonly number[]) => {
  const scale = answerScale(result);
  return places.map((place) => {
    const one = result.alternatives[place]!;
    return {
      label: labelOf(one, place),
      tone: toneOf(place),
      range: answerRange(result, place),
      value: answerText(result, one.answer, scale),
      ...settingsNote(one),
    };
  });
};

const given = ({ replay }: CompareResult): string =>
  replay === null ? "" : `, once ${replay.fault} strikes`;

/** What the study asks, of all designs: the key picture. */
export const answersPicture = (result: CompareResult): Picture => {
  const { question, level, alternatives } = result;
  const words = questionWords(result);
  const rows = rowsOf(result, shownOf(result));
  const all = rowsOf(
    result,
    alternatives.map((_, place) => place),
  );
  return intervalsChart({
    name: "answers",
    title: `${capital(words)}${given(result)}`,
    description: `Each line is a design: the point is the estimate, the bar its ${formatShare(level)} interval; an arrow is only a bound. ${question.moreIsBetter ? "Right" : "Left"} is better.`,
    axis: axisFor(
      question.unit,
      words,
      rows.map(({ range }) => range),
    ),
    rows,
    table: {
      head: ["design", `${words} (${formatShare(level)} interval)`],
      rows: all.map(({ value }, place) => [fullLabelOf(alternatives[place]!, place), value]),
    },
  });
};
