import type { Plan } from "../backend/plan.ts";
import { isRefusal, type Refusal } from "../stats/interval.ts";
import { chanceOf, chanceOfNone, type DownSets, downSets, moreDown } from "./down-sets.ts";
import { type PointUnavailability, pointUnavailability } from "./point-unavailability.ts";
import { StaticService } from "./static-service.ts";
import { symmetryOf } from "./symmetry.ts";

/** When the twin is looked at, in seconds, all being new at 0, and below which share of the service it is down. */
export interface TwinQuestion {
  readonly threshold: number;
  readonly from: number;
  readonly to: number;
}

/** Expected time down of an independent twin, in seconds. */
export interface TwinDowntime {
  readonly mean: number;
  /** A bound of how far it may be off, mostly. */
  readonly error: number;
}

/** A greater part of the mean than this must not be in doubt. */
const DOUBT = 1e-3;
/** The first panel is this part of the shortest scale; each is so many times as long as the one before. */
const FIRST = 0.05;
const GROWTH = 1.4;

/** Gauss and Legendre with five points on [−1, 1]. */
const NODES = [0, -0.5384693101056831, 0.5384693101056831, -0.906179845938664, 0.906179845938664];
const WEIGHTS = [
  0.5688888888888889, 0.47862867049936647, 0.47862867049936647, 0.23692688505618908, 0.23692688505618908,
];

/** Ends of panels from one time to another: short after 0, where all begins, longer and longer after that. */
const panels = ({ from, to }: TwinQuestion, parts: readonly PointUnavailability[]): number[] => {
  const ends = new Set([from, to]);
  const scale = Math.min(to, ...parts.map(({ scale }) => scale));
  for (let end = FIRST * scale; end < to; end *= GROWTH) if (end > from) ends.add(end);
  for (const { knots } of parts) for (const knot of knots) if (knot > from && knot < to) ends.add(knot);
  return [...ends].sort((one, other) => one - other);
};

const integral = (ends: readonly number[], of: (time: number) => number): number => {
  let sum = 0;
  for (let panel = 1; panel < ends.length; panel++) {
    const half = (ends[panel] - ends[panel - 1]) / 2;
    const middle = ends[panel - 1] + half;
    NODES.forEach((node, index) => {
      sum += half * WEIGHTS[index] * of(middle + half * node);
    });
  }
  return sum;
};

type Curves = readonly (PointUnavailability | null)[];

const sharesAt = (curves: Curves, time: number, which: "at" | "coarse"): number[] => {
  const known = new Map<PointUnavailability, number>();
  return curves.map((curve) => {
    if (curve === null) return 0;
    const share = known.get(curve) ?? Math.min(1 - Number.EPSILON, Math.max(0, curve[which](time)));
    known.set(curve, share);
    return share;
  });
};

const chanceDown = ({ sets }: DownSets, shares: readonly number[]): number => {
  const allGood = chanceOfNone(shares);
  return sets.reduce((sum, set) => sum + chanceOf(set, shares, allGood), 0);
};

/** One for all components that look alike. */
const curvesOf = (plan: Plan, classes: readonly number[], end: number): Curves | Refusal => {
  const known = new Map<number, PointUnavailability | null>();
  const curves: (PointUnavailability | null)[] = [];
  for (let component = 0; component < plan.components.length; component++) {
    let curve = known.get(classes[component]);
    if (curve === undefined) {
      const found = pointUnavailability(plan, component, end);
      if (found !== null && isRefusal(found)) return found;
      curve = found;
      known.set(classes[component], curve);
    }
    curves.push(curve);
  }
  return curves;
};

/**
 * The expected time that an independent twin (a plan that `twinPlan` made) is down from one time to another: the integral of
 * P(down) at each instant, which is a sum over sets of failed components, each down by itself with its point unavailability.
 * The time from 0 on, when all is new, is in it; so there is nothing approximate about a first year.
 *
 * Refused where a component's point unavailability is not known, or where more than a thousandth is in doubt: for too many
 * sets of failures would have to be looked at, mostly.
 */
export const twinDowntime = (plan: Plan, question: TwinQuestion): TwinDowntime | Refusal => {
  const symmetry = symmetryOf(plan);
  const curves = curvesOf(plan, symmetry.componentClass, question.to);
  if (isRefusal(curves)) return curves;
  const service = new StaticService(plan, question.threshold);
  const down = downSets(plan, symmetry, service, sharesAt(curves, question.to, "at"));
  const ends = panels(
    question,
    [...new Set(curves)].filter((curve) => curve !== null),
  );
  const mean = integral(ends, (time) => chanceDown(down, sharesAt(curves, time, "at")));
  const coarse = integral(ends, (time) => chanceDown(down, sharesAt(curves, time, "coarse")));
  const rest = integral(ends, (time) => moreDown(sharesAt(curves, time, "at"), down.size));
  if (rest > DOUBT * mean)
    return { refused: "so many sets of failures bring the independent twin down that not all are looked at" };
  const error = Math.abs(mean - coarse) + rest;
  if (error > DOUBT * mean)
    return {
      refused: "the downtime of the independent twin is not known well enough by the renewal equation",
    };
  return { mean, error };
};
