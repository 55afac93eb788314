import { createLaw } from "../distributions/family.ts";
import { type Goodness, goodnessOf } from "../distributions/fitting/bootstrap.ts";
import { fitLaw, type LawFit } from "../distributions/fitting/fit-law.ts";
import { fitters } from "../distributions/fitting/fitters.ts";
import { deriveKey, type Key } from "../kernel/keys.ts";
import { StreamNames, Streams } from "../kernel/streams.ts";
import type { Refusal } from "../stats/interval.ts";
import { kaplanMeier, survivalAt } from "../stats/kaplan-meier.ts";
import { endedAmong, exposureOf, type ObservedLengths, selected } from "../stats/observed-lengths.ts";

/** Fewer ends than this cannot tell one law from another: only the exponential law is fitted. */
export const LEAST_ENDS = 10;
/** Agreement is judged on so many lengths, picked at random, where there are more: no simple law holds of all to the last digit. */
export const MOST_JUDGED = 1_000;
/** A law is rejected below this. */
const REJECTED = 0.05;
/** A law with a lower AIC by no more than this is not better (Burnham and Anderson 2002, §2.6). */
const AS_GOOD = 2;
const MOST_POINTS = 50;

/** How lengths are fitted. */
export interface FitRules {
  /** Of the intervals, for example 0.95. */
  readonly level: number;
  /** How often each law is drawn and fitted again to judge it; 0 for not at all. */
  readonly draws: number;
  readonly key: Key;
  /** Called after each draw. */
  readonly onDraw?: (() => void) | undefined;
}

/** A law with how well it agrees. */
export interface JudgedLaw extends LawFit, Goodness {
  /** How much its AIC and BIC are above the lowest ones. */
  readonly aicAbove: number;
  readonly bicAbove: number;
}

/** A kind of law that could not be fitted, and why. */
export interface RefusedLaw extends Refusal {
  readonly kind: string;
}

/** A point of the survival curve (Kaplan and Meier), with the laws beside it. */
export interface CurvePoint {
  /** In seconds. */
  readonly age: number;
  readonly atRisk: number;
  /** P(T > age) with its pointwise interval. */
  readonly survival: number;
  readonly lower: number;
  readonly upper: number;
  /** P(T > age) by each fitted law, by its kind. */
  readonly laws: Readonly<Record<string, number>>;
}

/** Which law to take. */
export interface Choice {
  readonly kind: string;
  /** Laws that these lengths cannot tell from it. */
  readonly alike: readonly string[];
  /** Whether it was not rejected itself; null when nothing was judged. */
  readonly fits: boolean | null;
}

/** What was found out about lengths. */
export interface LengthsFit {
  /** How many lengths, and how many of them were seen to their end. */
  readonly count: number;
  readonly ended: number;
  /** How many came under watch late, at an age above 0. */
  readonly late: number;
  /** Seconds under watch, all together. */
  readonly exposure: number;
  /** How many lengths agreement was judged on. */
  readonly judged: number;
  readonly laws: readonly (JudgedLaw | RefusedLaw)[];
  /** Null where no law could be fitted. */
  readonly choice: Choice | null;
  readonly curve: readonly CurvePoint[];
}

/** Whether a kind of law was fitted. */
export const isJudged = (law: JudgedLaw | RefusedLaw): law is JudgedLaw => "law" in law;

/**
 * The law to take: of those that are not rejected the one with the lowest AIC; the exponential law where it is hardly worse.
 *
 * ```ts
 * import { chosenAmong } from "../src/experiment/fit-lengths.ts";
 * const laws = [{ kind: "exponential", aic: 11.5, p: 0.4 }, { kind: "weibull", aic: 10, p: 0.6 }];
 * chosenAmong(laws) // => { kind: "exponential", alike: ["weibull"], fits: true }
 * ```
 */
export const chosenAmong = (
  laws: readonly { readonly kind: string; readonly aic: number; readonly p: number | null }[],
): Choice | null => {
  if (laws.length === 0) return null;
  const fitting = laws.filter(({ p }) => p === null || p >= REJECTED);
  const pool = fitting.length > 0 ? fitting : laws;
  const best = pool.reduce((least, law) => (law.aic < least.aic ? law : least));
  const [simplest] = pool;
  const isEnough = simplest.kind === "exponential" && simplest.aic <= best.aic + AS_GOOD;
  const chosen = isEnough ? simplest : best;
  const alike = pool.filter((law) => law !== chosen && law.aic <= best.aic + AS_GOOD);
  const isKnown = laws.some(({ p }) => p !== null);
  return {
    kind: chosen.kind,
    alike: fitting.length > 0 ? alike.map(({ kind }) => kind) : [],
    fits: isKnown ? fitting.length > 0 : null,
  };
};

/** So many of the lengths, drawn at random, in their order; all where there are no more. */
const drawnAmong = (of: ObservedLengths, most: number, key: Key): ObservedLengths => {
  const count = of.lengths.length;
  if (count <= most) return of;
  const names = new StreamNames();
  const stream = names.uniform("fit/judged");
  const streams = new Streams(names.hashes(), key, new Uint32Array(names.count));
  const ranks = Float64Array.from(of.lengths, () => streams.uniform(stream));
  const last = ranks.toSorted()[most - 1];
  return selected(
    of,
    Array.from(ranks, (_, i) => i).filter((i) => ranks[i] <= last),
  );
};

const judgedLaws = (of: ObservedLengths, { level, draws, key, onDraw }: FitRules) => {
  const sample = drawnAmong(of, MOST_JUDGED, key);
  const tried = endedAmong(of) < LEAST_ENDS ? fitters.slice(0, 1) : fitters;
  return tried.map((fitter, i) => {
    const fit = fitLaw(fitter, of, level);
    if ("refused" in fit) return { kind: fitter.kind, ...fit };
    const judged = sample === of ? fit : fitLaw(fitter, sample, level);
    const count = endedAmong(of) < LEAST_ENDS || "refused" in judged ? 0 : draws;
    const rules = { count, key: deriveKey(key, i, 0), onDraw };
    return { ...fit, ...goodnessOf(fitter, "refused" in judged ? fit : judged, sample, rules) };
  });
};

const curveOf = (of: ObservedLengths, laws: readonly LawFit[], level: number): CurvePoint[] => {
  const steps = kaplanMeier(of);
  const least = Array.from(of.entries).reduce((one, other) => Math.min(one, other), Infinity);
  const made = laws.map(({ kind, law }) => ({ kind, law: createLaw(law) }));
  const every = Math.max(1, Math.ceil(steps.length / MOST_POINTS));
  return steps
    .filter((_, i) => (steps.length - 1 - i) % every === 0)
    .map(({ age, atRisk }) => {
      const { estimate: survival, ...ends } = survivalAt(steps, age, level);
      const outlived = made.map(({ kind, law }) => [kind, law.survival(age) / law.survival(least)] as const);
      return { age, atRisk, survival, ...ends, laws: Object.fromEntries(outlived) };
    });
};

/** Fits all laws to lengths and judges them. Without any length or any end there is no law and no choice. */
export const fitLengths = (of: ObservedLengths, rules: FitRules): LengthsFit => {
  const found = judgedLaws(of, rules);
  const fitted = found.flatMap((law) => ("law" in law ? [law] : []));
  const [leastAic, leastBic] = [
    Math.min(...fitted.map(({ aic }) => aic)),
    Math.min(...fitted.map(({ bic }) => bic)),
  ];
  return {
    count: of.lengths.length,
    ended: endedAmong(of),
    late: Array.from(of.entries).filter((entry) => entry > 0).length,
    exposure: exposureOf(of),
    judged: Math.min(of.lengths.length, MOST_JUDGED),
    laws: found.map((law) =>
      "law" in law ? { ...law, aicAbove: law.aic - leastAic, bicAbove: law.bic - leastBic } : law,
    ),
    choice: chosenAmong(fitted),
    curve: of.lengths.length === 0 ? [] : curveOf(of, fitted, rules.level),
  };
};
