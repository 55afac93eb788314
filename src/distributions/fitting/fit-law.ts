import { exp, log } from "../../base/math.ts";
import { meanTimeTo } from "../../stats/event-rate.ts";
import { gammaInverse } from "../../stats/gamma.ts";
import type { Interval, Refusal } from "../../stats/interval.ts";
import { normalQuantile } from "../../stats/normal.ts";
import { endedAmong, exposureOf, type ObservedLengths } from "../../stats/observed-lengths.ts";
import { createLaw } from "../family.ts";
import type { LawParameters } from "../law.ts";
import type { Fitter } from "./fitter.ts";
import { highest, type Maximum, type Point, type Surface } from "./maximum.ts";
import { extremesOver, regionAround } from "./region.ts";

/** A number that was fitted, with its profile-likelihood interval; for the mean of an exponential law see `exactMean`. */
export interface Fitted extends Interval {
  readonly estimate: number;
}

/** A law of one kind, fitted by maximum likelihood. Durations are in seconds. */
export interface LawFit {
  readonly kind: string;
  /** As a model has it after it was read. */
  readonly law: LawParameters;
  readonly point: Point;
  /** By their names in YAML. */
  readonly parameters: Readonly<Record<string, Fitted>>;
  readonly mean: Fitted;
  readonly median: Fitted;
  /** Of densities per second. */
  readonly logLikelihood: number;
  /** −2 log L + 2 × parameters (Akaike); the lower the better. */
  readonly aic: number;
  /** −2 log L + log(ends seen) × parameters (Schwarz). */
  readonly bic: number;
}

const EDGE = 1e-6;

const isAtBound = ({ bounds }: Fitter, at: Point): boolean =>
  at.some((x, i) => x <= bounds[i][0] + EDGE || x >= bounds[i][1] - EDGE);

/** The highest point of a kind's likelihood; from another start, where one is given. */
export const topOf = (fitter: Fitter, of: ObservedLengths, start = fitter.start(of)): Maximum | undefined => {
  const top = highest(fitter.likelihood(of), start, fitter.bounds);
  return top === undefined || isAtBound(fitter, top.at) ? undefined : top;
};

/** Whether the watch ended with the last end that was seen, for all that were still going (Type II), or nothing was cut off. */
const endsWithLast = ({ lengths, entries, ended }: ObservedLengths): boolean => {
  let last = 0;
  for (let i = 0; i < lengths.length; i++) if (ended[i] === 1) last = Math.max(last, lengths[i]);
  return Array.from(lengths).every((length, i) => entries[i] === 0 && (ended[i] === 1 || length === last));
};

/**
 * The mean of an exponential law: exact by chi-square when nothing was cut off or the watch ended with an end (Epstein and
 * Sobel 1953), else with about at least the level. Without any end there is only a lower bound: the rest is Infinity.
 */
export const exactMean = (of: ObservedLengths, level: number): Fitted => {
  const [ends, exposure] = [endedAmong(of), exposureOf(of)];
  if (ends === 0 || !endsWithLast(of)) return meanTimeTo(ends, exposure, level);
  const tail = (1 - level) / 2;
  const [lower, upper] = [exposure / gammaInverse(ends, 1 - tail), exposure / gammaInverse(ends, tail)];
  return { estimate: exposure / ends, lower, upper, level };
};

const scaled = ({ estimate, lower, upper, level }: Fitted, by: number): Fitted => ({
  estimate: by * estimate,
  lower: by * lower,
  upper: by * upper,
  level,
});

interface Found {
  readonly fitter: Fitter;
  readonly surface: Surface;
  readonly top: Maximum;
  readonly level: number;
}

/** Parameters, mean and median with profile-likelihood intervals; undefined where the likelihood does not fall enough. */
const profiled = ({ fitter, surface, top, level }: Found) => {
  const score = normalQuantile((1 + level) / 2);
  const edge = regionAround(surface, top, (score * score) / 2);
  if (edge === undefined) return undefined;
  const fitted = (logOf: (point: Point) => number): Fitted => {
    const [lower, upper] = extremesOver(edge, logOf);
    return { estimate: exp(logOf(top.at)), lower: exp(lower), upper: exp(upper), level };
  };
  const parameters = fitter.parameters.map((name, i) => [name, fitted((point) => point[i])] as const);
  return {
    parameters: Object.fromEntries(parameters),
    mean: fitted((point) => log(createLaw(fitter.lawAt(point)).mean)),
    median: fitted((point) => log(createLaw(fitter.lawAt(point)).quantile(0.5))),
  };
};

/**
 * Fits a kind of law by maximum likelihood. Refused where the likelihood has no top: no length was seen to its end, or all
 * that were are (nearly) the same.
 *
 * ```ts
 * import { fitLaw } from "../src/distributions/fitting/fit-law.ts";
 * import { exponentialFitter } from "../src/distributions/fitting/exponential-fitter.ts";
 * import { observedFromStart } from "../src/stats/observed-lengths.ts";
 * const fit = fitLaw(exponentialFitter, observedFromStart([10, 20, 30, 40], [1, 1, 0, 0]), 0.95);
 * "refused" in fit ? 0 : Math.round(fit.mean.estimate) // => 50
 * ```
 */
export const fitLaw = (fitter: Fitter, of: ObservedLengths, level: number): LawFit | Refusal => {
  if (endedAmong(of) === 0) return { refused: "none was seen to its end" };
  const top = topOf(fitter, of);
  if (top === undefined)
    return { refused: "its likelihood has no top: the lengths are too few or too much alike" };
  const surface = fitter.likelihood(of);
  const found = profiled({ fitter, surface, top, level });
  if (found === undefined) return { refused: "its likelihood is too flat for an interval" };
  const count = fitter.parameters.length;
  const exact = count === 1 ? exactMean(of, level) : undefined;
  return {
    kind: fitter.kind,
    law: fitter.lawAt(top.at),
    point: top.at,
    ...found,
    ...(exact === undefined
      ? {}
      : { parameters: { mean: exact }, mean: exact, median: scaled(exact, Math.LN2) }),
    logLikelihood: top.value,
    aic: 2 * count - 2 * top.value,
    bic: log(endedAmong(of)) * count - 2 * top.value,
  };
};
