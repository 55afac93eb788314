import type { EndPlan } from "../backend/lives/plan.ts";
import { NONE, type Plan } from "../backend/plan.ts";
import { expm1 } from "../base/math.ts";
import type { Distribution } from "../distributions/law.ts";
import { isRefusal, type Refusal } from "../stats/interval.ts";
import { type Alternating, type PointsDown, pointsDown, type RenewalLaw } from "./alternating-renewal.ts";
import { steadyAvailability } from "./structure.ts";

/** P(down) of something that was new at time 0, by the time in seconds. */
export interface PointUnavailability {
  readonly at: (time: number) => number;
  /** The same worked out less finely: how far the two differ tells how exact they are. */
  readonly coarse: (time: number) => number;
  /** In seconds: it changes little within a small part of this. */
  readonly scale: number;
  /** Ages at which it may jump. */
  readonly knots: readonly number[];
}

/** Repairs that take longer than this share of all do not count in how long it takes to settle. */
const TAIL = 1e-6;
/** After so many of the longest repairs one looks whether it is as near to the limit as this, relative to it. */
const LONGEST_REPAIRS = [3, 12, 48];
const SETTLED = 1e-5;

const exactly = (
  at: PointUnavailability["at"],
  scale: number,
  knots: readonly number[] = [],
): PointUnavailability => ({ at, coarse: at, scale, knots });

/** P(down) of a life and a repair that both have no memory. */
const memoryless = (life: number, repair: number): PointUnavailability => {
  const pace = 1 / life + 1 / repair;
  return exactly((time) => -expm1(-pace * time) / (life * pace), 1 / pace);
};

const lawOf = ({ laws }: Plan, law: number): Distribution => laws[law] as Distribution;

/** The law of a repair, whichever end a life has. */
const mixed = (plan: Plan, ends: readonly EndPlan[]): RenewalLaw => {
  const parts = ends.map(({ until, repair }, index) => ({
    chance: until - (index === 0 ? 0 : ends[index - 1].until),
    law: lawOf(plan, repair!.law),
  }));
  const sum = (of: (law: Distribution) => number) =>
    parts.reduce((total, { chance, law }) => total + (chance === 0 ? 0 : chance * of(law)), 0);
  return {
    mean: sum(({ mean }) => mean),
    knots: parts.flatMap(({ law }) => law.knots),
    isMemoryless: parts.every(({ law }) => law.isMemoryless && law.mean === parts[0].law.mean),
    survival: (age) => sum((law) => law.survival(age)),
    quantile: (p) => Math.max(...parts.map(({ law }) => law.quantile(p))),
  };
};

const between = (points: Float64Array, { horizon }: PointsDown, limit: number) => {
  const steps = points.length - 1;
  return (time: number): number => {
    const place = (time / horizon) * steps;
    const step = Math.floor(place);
    if (step >= steps) return time > horizon ? limit : points[steps];
    return points[step] + (place - step) * (points[step + 1] - points[step]);
  };
};

/** P(down) until it has settled, or up to the end. */
const untilSettled = ({ life, repair }: Alternating, limit: number, end: number): PointsDown | Refusal => {
  const longest = repair.quantile(1 - TAIL);
  for (const times of LONGEST_REPAIRS) {
    const horizon = life.isMemoryless ? Math.min(end, times * longest) : end;
    const points = pointsDown({ life, repair }, horizon);
    if (isRefusal(points) || horizon === end) return points;
    const [last, coarse] = [points.fine.at(-1)!, points.coarse.at(-1)!];
    // What the step leaves in doubt is no sign that something goes on.
    if (Math.abs(last - limit) - Math.abs(last - coarse) <= SETTLED * limit) return points;
  }
  return { refused: "it takes too long until failures and repairs have settled" };
};

const renewed = (laws: Alternating, end: number): PointUnavailability | Refusal => {
  const { life, repair } = laws;
  const limit = 1 - steadyAvailability({ life: life.mean, repair: repair.mean });
  const points = untilSettled(laws, limit, end);
  if (isRefusal(points)) return points;
  const [fine, coarse] = [between(points.fine, points, limit), between(points.coarse, points, limit)];
  return {
    // The error falls with the square of the step.
    at: (time) => fine(time) + (fine(time) - coarse(time)) / 3,
    coarse: fine,
    scale: Math.min(life.mean, repair.mean),
    knots: repair.knots.filter((knot) => knot < points.horizon),
  };
};

const ofLife = (plan: Plan, life: number, end: number): PointUnavailability | Refusal | null => {
  const { name, clock, ends } = plan.lives[life];
  if (clock === NONE || ends.every(({ effect }) => effect.do === "drop")) return null;
  const law = lawOf(plan, plan.clocks[clock].draw.law);
  if (ends.every(({ repair }) => repair === null))
    return exactly((time) => 1 - law.survival(time), Math.min(end, law.mean), law.knots);
  if (ends.some(({ repair }) => repair === null))
    return { refused: `${name} is repaired after some of its ends only` };
  const repair = mixed(plan, ends);
  if (law.isMemoryless && repair.isMemoryless) return memoryless(law.mean, repair.mean);
  const found = renewed({ life: law, repair }, end);
  return isRefusal(found) ? { refused: `${name}: ${found.refused}` } : found;
};

const anyOf = (all: readonly ((time: number) => number)[]) => (time: number) => {
  // 1 − Π (1 − u) without loss of digits.
  let down = 0;
  for (const one of all) down += (1 - down) * one(time);
  return down;
};

/**
 * P(down) over time, up to an end in seconds, of a component of an independent twin: by any of its lives, each from new and
 * repaired at once. In closed form where life and repair have no memory or there is no repair; by the renewal equation
 * otherwise; null for what never fails by itself. Refused where the equation takes too many steps: of a life with memory over
 * a year, mostly.
 */
export const pointUnavailability = (
  plan: Plan,
  component: number,
  end: number,
): PointUnavailability | Refusal | null => {
  const all: PointUnavailability[] = [];
  for (const life of plan.components[component].lives) {
    const one = ofLife(plan, life, end);
    if (one === null) continue;
    if (isRefusal(one)) return one;
    all.push(one);
  }
  if (all.length === 0) return null;
  return {
    at: anyOf(all.map(({ at }) => at)),
    coarse: anyOf(all.map(({ coarse }) => coarse)),
    scale: Math.min(...all.map(({ scale }) => scale)),
    knots: all.flatMap(({ knots }) => knots),
  };
};
