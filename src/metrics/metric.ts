import type { FactName } from "../backend/facts.ts";
import type { Shape, Views } from "../kernel/arena.ts";
import type { Fold } from "../kernel/facts.ts";

/** When the service counts as down. */
export interface OutageRule {
  /** Down while the served share is below this, 0 to 1. */
  readonly threshold: number;
  /** An outage ends when the share came back, once it has stayed for so many seconds. */
  readonly settling: number;
}

type On<State extends Shape> = Readonly<
  Partial<Record<FactName, (state: Views<State>, time: number, ...numbers: number[]) => void>>
>;

/** How a metric listens, and what it says at the end of a run. */
export interface Measure<State extends Shape = Shape> {
  readonly state: State;
  readonly on: On<State>;
  /** The value of a run that ended at a time, in seconds. */
  readonly value: (state: Views<State>, end: number) => number;
}

/** A metric: one file, one number for each run, from facts alone. */
export interface Metric<State extends Shape = Shape> {
  readonly kind: string;
  readonly unit: string;
  readonly summary: string;
  readonly measure: (rule: OutageRule) => Measure<State>;
}

/** Declares a metric. */
export const defineMetric = <State extends Shape>(metric: Metric<State>): Metric<State> => metric;

/** A metric at work: the fold that listens, and the value at the end. */
export interface Gauge {
  readonly fold: Fold;
  readonly value: (state: Views<Shape>, end: number) => number;
}

/** A metric under a rule of what an outage is, under its own name. */
export const gaugeOf = (metric: Metric<never>, rule: OutageRule): Gauge => {
  const { state, on, value } = metric.measure(rule) as unknown as Measure;
  return { fold: { name: metric.kind, shape: state, on: on as Fold["on"] }, value };
};
