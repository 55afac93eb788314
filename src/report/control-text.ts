import type { Controlled } from "../experiment/controlled.ts";
import { isRefusal, type Refusal } from "../stats/interval.ts";
import { differenceText, estimateText, isIdentical } from "./amounts.ts";

/** How many times the runs that a mean would need without its control, in words: `as if from 2.0 times the runs`. */
export const gainText = ({ factor }: Pick<Controlled, "factor">): string => {
  if (factor === null) return "nothing is left to chance";
  if (factor > 1000) return "as if from over 1000 times the runs";
  const times = factor < 10 ? factor.toFixed(1) : factor.toFixed(0);
  return factor < 1.05 ? "no more precise" : `as if from ${times} times the runs`;
};

const withGain = (answer: Controlled, text: string): string =>
  isIdentical(answer) ? text : `${text}; ${gainText(answer)}`;

/** A mean downtime with the independent twin as control, and what that is worth: `1.85 (1.80–1.90) h; as if from 3.1 times the runs`. */
export const controlledText = (answer: Controlled | Refusal): string =>
  isRefusal(answer) ? "–" : withGain(answer, estimateText(answer, "s"));

/** The same of a difference. */
export const controlledDifferenceText = (answer: Controlled | Refusal): string =>
  isRefusal(answer) ? "–" : withGain(answer, differenceText(answer, "s"));

interface Told {
  readonly title: string;
  readonly controlled: Controlled | Refusal | null;
}

/** What the control is, and why some designs have none; nothing where none was asked for. */
export const controlNotes = (alternatives: readonly Told[]): string[] => {
  if (alternatives.every(({ controlled }) => controlled === null)) return [];
  const byReason = new Map<string, string[]>();
  for (const { title, controlled } of alternatives)
    if (controlled !== null && isRefusal(controlled))
      byReason.set(controlled.refused, [...(byReason.get(controlled.refused) ?? []), title]);
  return [
    "With twin: the same mean downtime, corrected by what the same luck did to the independent twin of the design (each component " +
      "fails alone, is repaired at once, and is stood in for at once), whose mean is known exactly.",
    ...[...byReason].map(([reason, titles]) => `Not with twin, ${titles.join("; ")}: ${reason}.`),
  ];
};
