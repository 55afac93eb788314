import { formatShare } from "../../base/units.ts";
import type { CompareResult } from "../../experiment/compare.ts";
import { scatterChart } from "../../plots/charts/scatter.ts";
import type { Picture } from "../../plots/picture.ts";
import { questionWords } from "../question-words.ts";
import { costsAndRisks, fullLabelOf, labelOf, shownOf, toneOf, undominated } from "../shown.ts";
import { axisFor } from "./amounts-drawn.ts";
import { answerScale, answerText } from "./answer-text.ts";
import { answerRange } from "./answers.ts";

/** Why a result has no picture of cost against risk; null where it has one. */
export const withoutCostRisk = (result: CompareResult): string | null => {
  if (result.alternatives.length < 2) return "There is only one design.";
  if (result.question.moreIsBetter) return "What is asked is better the greater it is, so it is no risk.";
  const known = costsAndRisks(result).filter((one) => one !== null);
  if (known.length === 0) return "The model says no costs, or too little was seen to judge the risk.";
  return new Set(known.map(({ cost }) => cost)).size > 1 ? null : "All designs cost the same.";
};

const pointsOf = (result: CompareResult, places: readonly number[]) => {
  const marked = new Set(undominated(costsAndRisks(result)));
  const scale = answerScale(result);
  return places.flatMap((place) => {
    const one = result.alternatives[place]!;
    if (one.relativeCost === null) return [];
    return [
      {
        place,
        label: labelOf(one, place),
        tone: toneOf(place),
        x: one.relativeCost,
        y: answerRange(result, place),
        isMarked: marked.has(place),
        values: [`${one.relativeCost.toFixed(2)}×`, answerText(result, one.answer, scale)] as const,
      },
    ];
  });
};

/** Cost against risk, with the designs that no other beats; null where there is no such trade. */
export const costRiskPicture = (result: CompareResult): Picture | null => {
  if (withoutCostRisk(result) !== null) return null;
  const { question, alternatives, level } = result;
  const words = questionWords(result);
  const points = pointsOf(result, shownOf(result));
  const all = pointsOf(
    result,
    alternatives.map((_, place) => place),
  );
  return scatterChart({
    name: "cost-risk",
    title: "Cost against risk",
    description: `Down and to the left is better. Filled points on the staircase are designs that no other beats in both, by point estimates; bars are ${formatShare(level)} intervals: where they overlap, which of the two is safer is not certain. What changing software costs is not in it.`,
    points,
    xAxis: {
      kind: "linear",
      label: "cost, relative to the first design",
      showsZero: false,
      format: (cost) => `${Number(cost.toPrecision(6))}×`,
    },
    yAxis: axisFor(
      question.unit,
      words,
      points.map(({ y }) => y),
    ),
    frontier: true,
    table: {
      head: ["design", "cost", words, "beaten by none"],
      rows: all.map(({ place, values, isMarked }) => [
        fullLabelOf(alternatives[place]!, place),
        ...values,
        isMarked ? "yes" : "no",
      ]),
    },
  });
};
