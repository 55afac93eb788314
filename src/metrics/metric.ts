import type { z } from "zod";
import type { FactName } from "../backend/facts.ts";
import type { Params } from "../base/family.ts";
import type { Shape, Views } from "../kernel/arena.ts";
import type { Outages } from "./outage-list.ts";

/** When the service counts as down. */
export interface OutageRule {
  /** Down while the served share is below this, 0 to 1. */
  readonly threshold: number;
  /** An outage ends when the share came back, once it has stayed for so many seconds. */
  readonly settling: number;
  /** All is back to normal once the served share has reached this again; 99 % if nothing is said, and never below `threshold`. */
  readonly degraded?: number;
  /** Only what happens after so many seconds counts, as after a warm-up; 0 if nothing is said. */
  readonly from?: number;
}

/** A rule with all that it may leave out. */
export type CompleteRule = Required<OutageRule>;

/** From this served share on all counts as normal, unless a rule says another. */
const NORMAL = 0.99;

/** Fills in what a rule leaves out. */
export const completeRule = ({
  threshold,
  settling,
  degraded = NORMAL,
  from = 0,
}: OutageRule): CompleteRule => ({
  threshold,
  settling,
  degraded: Math.max(threshold, degraded),
  from,
});

type On<State extends Shape> = Readonly<
  Partial<Record<FactName, (state: Views<State>, time: number, ...numbers: number[]) => void>>
>;

/** How a metric listens, and what it says at the end of a run. */
export interface Measure<State extends Shape = Shape> {
  readonly state: State;
  /** Facts before the rule's `from` are not heard, but for `served`, which tells what goes on then. */
  readonly on: On<State>;
  /** The value of a run that ended at a time, in seconds. */
  readonly value: (state: Views<State>, end: number) => number;
}

/** No parameters. */
type None = Record<never, never>;

/** What a metric says of itself. */
export interface About<Kind extends string, Fields extends z.ZodRawShape> {
  readonly kind: Kind;
  readonly unit: string;
  readonly summary: string;
  /** What its mean over runs estimates, as a sentence that goes on after "estimates". */
  readonly estimand: string;
  readonly params?: Fields;
  /** Of a metric that is not ours: any text, changed whenever what it measures changes. */
  readonly version?: string;
  /** What tells columns of different parameters apart: lower-case words and numbers joined by hyphens. */
  readonly label?: (params: Params<Fields>) => string;
  /** The greatest number that a run can have that counts for so many seconds; left out where there is none. */
  readonly most?: (seconds: number) => number;
  /** `more` where a greater number is better, as of availability; else less is better. */
  readonly better?: "more";
  /** Whether it says nothing (NaN, or always 0) of a model without phones. */
  readonly needsPhones?: boolean;
}

/** A metric from facts alone: one file, one number for each run. */
export interface FactMetric<
  Kind extends string = string,
  State extends Shape = Shape,
  Fields extends z.ZodRawShape = None,
> extends About<Kind, Fields> {
  readonly measure: (rule: CompleteRule, params: Params<Fields>) => Measure<State>;
}

/** A metric from the outages of a run: one file, one number for each run. */
export interface OutageMetric<Kind extends string = string, Fields extends z.ZodRawShape = None>
  extends About<Kind, Fields> {
  /** The value of a run that counts from `outages.from` up to a time, in seconds. */
  readonly ofOutages: (outages: Outages, params: Params<Fields>, end: number) => number;
}

/** Any metric, its own types forgotten. */
export interface Metric extends Omit<About<string, z.ZodRawShape>, "label"> {
  readonly label?: (params: Readonly<Record<string, unknown>>) => string;
  readonly measure?: (rule: CompleteRule, params: Readonly<Record<string, unknown>>) => Measure;
  readonly ofOutages?: (outages: Outages, params: Readonly<Record<string, unknown>>, end: number) => number;
}

/** Declares a metric that listens to facts. */
export const defineMetric = <
  const Kind extends string,
  State extends Shape,
  Fields extends z.ZodRawShape = None,
>(
  metric: FactMetric<Kind, State, Fields>,
): FactMetric<Kind, State, Fields> => metric;

/** Declares a metric that looks at a run's outages. */
export const defineOutageMetric = <const Kind extends string, Fields extends z.ZodRawShape = None>(
  metric: OutageMetric<Kind, Fields>,
): OutageMetric<Kind, Fields> => metric;
