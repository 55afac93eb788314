/**
 * What is compared. Long run, over [from, until]: the share of time down, outages per hour, outages of `longest` hours at
 * least per hour, how often a fact is told per hour (all, or those whose first number is so). From all good at 0: P(no outage
 * up to the horizon), P(a fact is not told up to it), and the mean hours until the first outage or the horizon, whichever
 * comes first.
 */
export type Metric =
  | "unavailable"
  | "outages"
  | "longOutages"
  | "noOutage"
  | "untilFirst"
  | `fact:${string}`
  | `noFact:${string}`;

/** Values by metric: shares, hours or per hour. */
export type Values = Partial<Record<Metric, number>>;

/** How a system is simulated; times in hours. */
export interface Study {
  readonly runs: number;
  readonly seed: string;
  readonly from: number;
  readonly until: number;
  readonly horizon: number;
  readonly longest: number;
  /** Down while the served share is below this. */
  readonly threshold: number;
}

/** A model with answers that were worked out by hand, and the answers that a wrong rule would give. */
export interface Case {
  readonly name: string;
  readonly model: object;
  readonly study?: Partial<Study>;
  readonly exact: () => Values;
  /** What the wrong rule is, and what it gives: one of its metrics at least must be told apart. */
  readonly wrong: readonly [rule: string, values: () => Values];
  /**
   * What `npm test` simulates of it: all of its hours, as its wrong rule is near; or nothing, as another case is of the same
   * kind. Else it is a part of the hours; `npm run verify` simulates ten times as many runs of all of them.
   */
  readonly quick?: "all" | "nothing";
}

/** Enough to tell a tenth apart where things fail every hundred hours; the first 200 h are thrown away. */
export const usual: Study = {
  runs: 70,
  seed: "agreement",
  from: 200,
  until: 3700,
  horizon: 200,
  longest: 5,
  threshold: 0.5,
};

/** An exponential law by its mean in hours. */
export const exponential = (mean: number) => ({ kind: "exponential", mean: `${mean} h` });

/** Always so many hours. */
export const fixed = (hours: number) => ({ kind: "fixed", value: `${hours} h` });

/** Every length from so many hours to so many is equally likely. */
export const uniform = (from: number, to: number) => ({ kind: "uniform", from: `${from} h`, to: `${to} h` });

/** A crash with exponential life and repair, by their means in hours; the crew is optional. */
export const crash = (life: number, repair: number, more: object = {}) => ({
  life: exponential(life),
  repair: exponential(repair),
  ...more,
});

/** A model of one service called chat. */
export const chat = (service: object, more: object = {}) => ({ services: { chat: service }, ...more });
