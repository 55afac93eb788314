import { type ExactAnswer, exactAnswer } from "../analytic/exact-answer.ts";
import { compile } from "../model/compile.ts";
import type { Model } from "../model/schema.ts";
import { isRefusal, type Refusal } from "../stats/interval.ts";
import { momentsOf } from "../stats/moments.ts";
import { simulateYears, YEAR, type YearsSimulated } from "./years.ts";

/** What is asked of theory and of the simulation. */
export interface ExactStudy {
  readonly seed: string;
  /** Simulated first years; 0 for none. */
  readonly years: number;
  /** Down while the served share is below this, 0 to 1. */
  readonly threshold: number;
  /** Chains of more states are given up. */
  readonly mostStates: number;
}

/** One number from theory, beside what the simulated years say of it. */
export interface Agreement {
  /** What it is of: a mean downtime in seconds, or the share of years that have a property. */
  readonly what: "downtime" | "without-outage" | "outage-at-least" | "downtime-beyond";
  /** The length in seconds that the property speaks of; null where there is none. */
  readonly x: number | null;
  readonly exact: number | Refusal;
  /** Null without simulated years. */
  readonly simulated: number | null;
  /**
   * How many standard errors the simulated number is from the exact one. Null where none can be given: too few years had
   * what is counted, or there is no exact number.
   */
  readonly z: number | null;
}

/** Theory beside simulation. */
export interface ExactCompared {
  readonly answer: ExactAnswer;
  readonly agreement: readonly Agreement[];
}

/** The lengths, in seconds, whose chance to be reached is told. */
const LENGTHS: readonly number[] = [600, 3600, 3 * 3600, 8 * 3600];
/** Fewer years than this, seen or expected, with or without what is counted, say nothing of a distance. */
const LEAST = 5;

const shareDistance = (hits: number, n: number, exact: number): number | null => {
  if (n * Math.min(exact, 1 - exact) < LEAST) return null;
  return (hits - n * exact) / Math.sqrt(n * exact * (1 - exact));
};

const meanDistance = (values: readonly number[], exact: number): number | null => {
  if (values.filter((value) => value !== 0).length < LEAST) return null;
  const { mean, sd, n } = momentsOf(values);
  return sd === 0 ? null : (mean - exact) / (sd / Math.sqrt(n));
};

interface Counted {
  readonly what: Agreement["what"];
  readonly x: number | null;
  readonly exact: number | Refusal;
  readonly values: readonly number[];
  readonly isHit: (value: number) => boolean;
}

const counted = ({ what, x, exact, values, isHit }: Counted): Agreement => {
  const n = values.length;
  if (n === 0) return { what, x, exact, simulated: null, z: null };
  const hits = values.filter(isHit).length;
  return {
    what,
    x,
    exact,
    simulated: hits / n,
    z: typeof exact === "number" ? shareDistance(hits, n, exact) : null,
  };
};

type Years = Pick<YearsSimulated, "downtime" | "outages" | "longestOutage">;

/** What theory says of first years; where it says nothing, why. */
const known = ({ chain, renewal }: ExactAnswer) => {
  if (!isRefusal(chain)) return chain;
  const unknown = LENGTHS.map((x) => ({ x, chance: chain }));
  const [downtime, noOutage] =
    renewal === null || isRefusal(renewal) ? [chain, chain] : [renewal.timeDown, renewal.noOutage];
  return { downtime, noOutage, longer: unknown, downtimeBeyond: unknown };
};

const compared = (answer: ExactAnswer, years: Years): Agreement[] => {
  const { downtime: exact, noOutage, longer, downtimeBeyond } = known(answer);
  const { downtime, outages, longestOutage } = years;
  const simulated = downtime.length === 0 ? null : momentsOf(downtime).mean;
  const z = typeof exact === "number" && simulated !== null ? meanDistance(downtime, exact) : null;
  const isNone = (count: number) => count === 0;
  return [
    { what: "downtime", x: null, exact, simulated, z },
    counted({ what: "without-outage", x: null, exact: noOutage, values: outages, isHit: isNone }),
    ...longer.map(({ x, chance }) =>
      counted({ what: "outage-at-least", x, exact: chance, values: longestOutage, isHit: (one) => one >= x }),
    ),
    ...downtimeBeyond.map(({ x, chance }) =>
      counted({ what: "downtime-beyond", x, exact: chance, values: downtime, isHit: (one) => one > x }),
    ),
  ];
};

const none: Years = { downtime: [], outages: [], longestOutage: [] };

/**
 * What theory says of a design, beside simulated first years. Every outage counts in both, however short the service is up
 * between two: the settling time is 0.
 */
export const compareExact = (
  model: Model,
  { seed, years, threshold, mostStates }: ExactStudy,
  progress: (done: number) => void = () => {},
): ExactCompared => {
  const asked = { threshold, horizon: YEAR, lengths: LENGTHS, downtimes: LENGTHS, mostStates };
  const answer = exactAnswer(compile(model), asked);
  const rule = { threshold, settling: 0 };
  const simulated = years > 0 ? simulateYears(model, { seed, years, rule }, progress) : none;
  return { answer, agreement: compared(answer, simulated) };
};
