import { shortNames } from "../experiment/alternatives.ts";
import type { AlternativeResult, CompareResult } from "../experiment/compare.ts";
import type { Tone } from "../plots/tones.ts";
import { type Estimate, isRefusal, type Refusal } from "../stats/interval.ts";

/** Pictures of more would be read by nobody. */
const MOST_SHOWN = 12;
const TONES = 8;

/** The colour of an alternative, by its place in the result: the first one's ink, then eight tones in turn. */
export const toneOf = (place: number): Tone =>
  place === 0 ? "first" : ((1 + ((place - 1) % TONES)) as Tone);

const hasFactors = ({ settings }: AlternativeResult): boolean => Object.keys(settings).length > 0;

/** What an alternative is called in pictures: with factors its design with its number in the tables, which say the rest. */
export const labelOf = (one: AlternativeResult, place: number): string =>
  hasFactors(one) ? `#${place + 1} ${one.designTitle}` : one.title;

/** What it is called in the tables of pictures: in full. */
export const fullLabelOf = (one: AlternativeResult, place: number): string =>
  hasFactors(one) ? `#${place + 1} ${one.title}` : one.title;

/** What the factors set of an alternative, as a line below its label; left out without factors. */
export const settingsNote = ({ settings }: AlternativeResult): { readonly note?: string } => {
  const paths = Object.keys(settings);
  if (paths.length === 0) return {};
  const names = shortNames(paths);
  return { note: paths.map((path, index) => `${names[index]} ${String(settings[path])}`).join(" · ") };
};

/** Cost and risk of an alternative by point estimates; null where either is not known. */
export interface CostAndRisk {
  /** Relative to the first one, as it is printed: two decimals. */
  readonly cost: number;
  /** Of what the study asks, turned where more is better, so that less is better. */
  readonly risk: number;
}

type Known = Estimate | Refusal;

const pointOf = (answer: Known): number | null => {
  if (!isRefusal(answer)) return answer.estimate;
  return "known" in answer ? (answer.known as Estimate).estimate : null;
};

const riskOf = ({ answer }: AlternativeResult, moreIsBetter: boolean): number | null => {
  const point = pointOf(answer);
  return point === null || Number.isNaN(point) ? null : moreIsBetter ? -point : point;
};

/** Cost and risk of each alternative; null where either is not known. */
export const costsAndRisks = ({ alternatives, question }: CompareResult): (CostAndRisk | null)[] =>
  alternatives.map((one) => {
    const risk = riskOf(one, question.moreIsBetter);
    return one.relativeCost === null || risk === null
      ? null
      : { cost: Number(one.relativeCost.toFixed(2)), risk };
  });

const dominates = (one: CostAndRisk, other: CostAndRisk): boolean =>
  one.cost <= other.cost && one.risk <= other.risk && (one.cost < other.cost || one.risk < other.risk);

/**
 * The places of those that no other beats: none is as cheap and as safe, and better in one of the two.
 *
 * ```ts
 * import { undominated } from "../src/report/shown.ts";
 * undominated([{ cost: 1, risk: 0.3 }, { cost: 1, risk: 0.4 }, null, { cost: 2, risk: 0.1 }]) // => [0, 3]
 * ```
 */
export const undominated = (all: readonly (CostAndRisk | null)[]): number[] =>
  all.flatMap((one, place) =>
    one === null || all.some((other) => other !== null && dominates(other, one)) ? [] : [place],
  );

/** The places of all alternatives, the best by the question first; those of which nothing is known last. */
const byAnswer = ({ alternatives, question }: CompareResult): number[] => {
  const risks = alternatives.map((one) => riskOf(one, question.moreIsBetter) ?? Number.POSITIVE_INFINITY);
  return risks.map((_, place) => place).toSorted((one, other) => risks[one]! - risks[other]! || one - other);
};

/**
 * The places of the alternatives that pictures show, in the order of the result: all where they are few; else the first one, those
 * that no other beats in both cost and risk, and the best by the question.
 */
export const shownOf = (result: CompareResult, most = MOST_SHOWN): number[] => {
  const places = result.alternatives.map((_, place) => place);
  if (places.length <= most) return places;
  const best = byAnswer(result);
  const marked = new Set(undominated(costsAndRisks(result)));
  const wanted = [0, ...best.filter((place) => marked.has(place)), ...best];
  return [...new Set(wanted)].slice(0, most).toSorted((one, other) => one - other);
};

/** What a picture leaves out, in a sentence; nothing where it shows all. */
export const leftOutNote = ({ alternatives }: CompareResult, shown: readonly number[]): string => {
  const left = alternatives.length - shown.length;
  return left === 0
    ? ""
    : `Drawn are ${shown.length} of ${alternatives.length} designs: the first, those that no other beats in both cost and risk, and the best of the others; the tables have all.`;
};
