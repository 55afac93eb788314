import { distance } from "../support/estimates.ts";
import { planOf } from "../support/plans.ts";
import { type Case, type Metric, usual, type Values } from "./cases/case.ts";
import { measured } from "./measured.ts";

/** A right engine is further away than this with probability 6e-5, for each metric. */
export const FAR = 4;

/** How many standard errors a simulated metric is from an answer. */
export interface Distance {
  readonly metric: Metric;
  readonly z: number;
}

/** The distances from the right answers, and how far the farthest metric is from a wrong rule's answer. */
export interface Compared {
  readonly right: readonly Distance[];
  readonly farthest: number;
}

/** Simulates a case, with so many times its runs and such a share of the hours that are watched. */
export const compare = (one: Case, { times = 1, share = 1, seed = usual.seed } = {}): Compared => {
  // Cases must not share their luck, or their distances would not be independent.
  const whole = { ...usual, ...one.study, seed: `${seed}/${one.name}` };
  const { from, until, horizon } = whole;
  const study = { ...whole, until: Math.max(horizon, from + share * (until - from)) };
  const exact = one.exact();
  const metrics = metricsOf(exact);
  const found = measured(planOf(one.model), { ...study, runs: study.runs * times }, metrics);
  const distances = (answers: Values): Distance[] =>
    metrics.flatMap((metric) => {
      const [answer, estimate] = [answers[metric], found.get(metric)];
      return answer === undefined || estimate === undefined
        ? []
        : [{ metric, z: distance(estimate, answer) }];
    });
  const wrong = distances(one.wrong[1]()).map(({ z }) => Math.abs(z));
  return { right: distances(exact), farthest: Math.max(...wrong) };
};

const metricsOf = (values: Values): Metric[] => Object.keys(values) as Metric[];

/** The error probability of the band, on each side. */
const ERROR = 0.001;

/**
 * The mean over cases of the mean of z² over their metrics, and a band for it. The metrics of a case depend on each other, but
 * the mean of several χ²₁ never spreads more than one of them (in the convex order); so for any dependence Chernoff's bound
 * for χ²ₙ / n with n cases holds: P(mean ≥ a) and, for a < 1, P(mean ≤ a) are at most e^(−n (a − 1 − ln a) / 2). That is a
 * band from 0.59 to 1.56 for 120 cases.
 */
export const spreadOf = (results: readonly Compared[]): { mean: number; least: number; most: number } => {
  const n = results.length;
  const sum = results.reduce((total, { right }) => total + meanSquare(right), 0);
  const rare = (a: number) => Math.exp((-n * (a - 1 - Math.log(a))) / 2) < ERROR;
  return { mean: sum / n, least: bisected(1, 1e-9, rare), most: bisected(1, 100, rare) };
};

const meanSquare = (distances: readonly Distance[]): number =>
  distances.reduce((total, { z }) => total + z * z, 0) / distances.length;

/** Where a condition begins to hold, on the way from where it does not to where it does. */
const bisected = (not: number, does: number, holds: (a: number) => boolean): number => {
  let [from, to] = [not, does];
  for (let i = 0; i < 60; i++) {
    const middle = (from + to) / 2;
    if (holds(middle)) to = middle;
    else from = middle;
  }
  return to;
};
