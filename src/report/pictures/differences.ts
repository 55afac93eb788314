import { formatShare } from "../../base/units.ts";
import type { AlternativeResult, CompareResult } from "../../experiment/compare.ts";
import type { Answer } from "../../experiment/targets/target.ts";
import { intervalsChart } from "../../plots/charts/intervals.ts";
import type { Picture } from "../../plots/picture.ts";
import { commonScale, differenceText } from "../amounts.ts";
import { questionWords } from "../question-words.ts";
import { fullLabelOf, labelOf, settingsNote, shownOf, toneOf } from "../shown.ts";
import { differenceAxis, differenceRange } from "./amounts-drawn.ts";

/** What is held against the first design: the mean longest outage of replays, the question's answer of years. */
const compared = (result: CompareResult) =>
  result.replay === null
    ? {
        words: questionWords(result),
        unit: result.question.unit,
        of: (one: AlternativeResult) => one.difference?.answer,
      }
    : {
        words: "mean longest outage",
        unit: "s",
        of: (one: AlternativeResult) => one.difference?.means["longest-outage"],
      };

const rowsOf = (result: CompareResult, places: readonly number[]) => {
  const { of, unit } = compared(result);
  const answers = places.flatMap((place): { place: number; answer: Answer }[] => {
    const answer = of(result.alternatives[place]!);
    return answer === undefined ? [] : [{ place, answer }];
  });
  const scale = commonScale(
    answers.map(({ answer }) => answer),
    unit,
  );
  return answers.map(({ place, answer }) => ({
    place,
    label: labelOf(result.alternatives[place]!, place),
    tone: toneOf(place),
    range: differenceRange(answer),
    value: differenceText(answer, unit, scale),
    ...settingsNote(result.alternatives[place]!),
  }));
};

/** Each design less the first one, on the same luck; null where there is only one. */
export const differencesPicture = (result: CompareResult): Picture | null => {
  const { alternatives, level, question } = result;
  if (alternatives.length < 2) return null;
  const { words, unit } = compared(result);
  const first = labelOf(alternatives[0]!, 0);
  const all = rowsOf(
    result,
    alternatives.map((_, place) => place),
  );
  const better = result.replay === null && question.moreIsBetter ? "right" : "left";
  return intervalsChart({
    name: "differences",
    title: `Difference to ${first}: ${words}`,
    description: `Run by run on the same luck. All these intervals hold together at ${formatShare(level)}; one that leaves out the line at 0 shows a difference. ${better === "left" ? "Left" : "Right"} of it is better than ${first}.`,
    axis: differenceAxis(
      unit,
      unit === "chance" ? "difference, percentage points" : `difference of the ${words}`,
    ),
    rows: rowsOf(result, shownOf(result)),
    reference: 0,
    table: {
      head: ["design", `difference to ${first} (${formatShare(level)} interval)`],
      rows: all.map(({ place, value }) => [fullLabelOf(alternatives[place]!, place), value]),
    },
  });
};
