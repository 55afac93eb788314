import { formatShare } from "../base/units.ts";
import type { InputEffect, SensitivityResult, Verdict } from "../experiment/sensitivity.ts";
import type { Answer } from "../experiment/targets/target.ts";
import { isRefusal } from "../stats/interval.ts";
import { differenceText, estimateText } from "./amounts.ts";

const SHOWN = 8;

/** Inputs by their labels; of many that stand in the tables, the first and how many more. */
const listed = (inputs: readonly InputEffect[], most = SHOWN): string => {
  const names = inputs.slice(0, most).map(({ label }) => label);
  const more = inputs.length - names.length;
  return more > 0 ? `${names.join(", ")} and ${more} more` : names.join(", ");
};

/** An effect with its interval; one of nothing in the runs that were seen has an interval too. */
export const effectText = (effect: Answer, unit: string): string => {
  if (isRefusal(effect)) return differenceText(effect, unit);
  const { estimate, lower, upper, level, n } = effect;
  return differenceText({ estimate, lower, upper, level, n }, unit);
};

const by = ({ inputs }: SensitivityResult, verdict: Verdict): InputEffect[] =>
  inputs.filter((input) => input.verdict === verdict);

/** The input's larger effect in words. */
const mostOf = ({ low, high }: InputEffect): InputEffect["low"] => {
  const size = ({ difference }: InputEffect["low"]) =>
    isRefusal(difference) ? -1 : Math.abs(difference.estimate);
  return size(high) >= size(low) ? high : low;
};

const decided = (result: SensitivityResult): string[] => {
  const [first, ...others] = by(result, "moves");
  if (first === undefined) return [];
  const { unit } = result.question;
  const end = mostOf(first);
  const isSure = first.ranks.to === 1;
  const rivals = result.inputs.filter((one) => one !== first && one.ranks.from === 1).length;
  const most = isSure
    ? `The answer hangs most on ${first.label}`
    : `The largest effect seen is that of ${first.label}, though ${rivals === 1 ? "that of 1 other" : `those of ${rivals} others`} may be larger`;
  return [
    `${most}: at ${String(end.value)} it is ${estimateText(end.answer, unit)}, that is ${effectText(end.difference, unit)}.`,
    ...(others.length === 0 ? [] : [`These move it too, by more than luck explains: ${listed(others)}.`]),
  ];
};

/** Which assumptions decide, and which do not matter; no surer than the intervals. */
export const sensitivityAnswer = (result: SensitivityResult): string[] => {
  const { level, base, question } = result;
  const sentence = (verdict: Verdict, words: string, most = SHOWN): string[] => {
    const found = by(result, verdict);
    return found.length === 0 ? [] : [`${words}: ${listed(found, most)}.`];
  };
  const moved = decided(result);
  return [
    `With every input as the model says (${base.title}), the ${question.words} is ${estimateText(base.answer, question.unit)}.`,
    ...(moved.length === 0
      ? [`No input moves it by more than luck explains (${formatShare(level)}).`]
      : moved),
    ...sentence("unclear", "No effect that these runs can tell from none"),
    ...sentence("too-few", "Too few runs changed to say how much it matters"),
    ...sentence("none", "No run changed, neither at the low nor at the high value", Number.POSITIVE_INFINITY),
  ];
};
