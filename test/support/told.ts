import { Arena } from "../../src/kernel/arena.ts";
import { columnsOf, createGauges } from "../../src/metrics/columns.ts";
import type { OutageRule } from "../../src/metrics/metric.ts";

/** A fact by hand: its time in seconds, its name, its numbers. */
export type HandMadeFact = readonly [time: number, name: string, ...numbers: number[]];

/** The share jumps to this at a time. */
export const jump = (time: number, share: number, online = 0): HandMadeFact => [
  time,
  "served",
  share,
  online,
  0,
];
/** The share has moved to this, in a straight line since the last fact. */
export const ramp = (time: number, share: number, online = 0): HandMadeFact => [
  time,
  "served",
  share,
  online,
  1,
];

/** Down below one half, back at once. */
export const strict: OutageRule = { threshold: 0.5, settling: 0 };
/** Down below one half; back only when it stays for a minute. */
export const settling: OutageRule = { threshold: 0.5, settling: 60 };

/** Something that has a kind: a member of the family. */
interface Named {
  readonly kind: string;
}

/** What else a run by hand is like: its end in seconds, its rule, the parameters of the metric. */
interface Told {
  readonly end: number;
  readonly rule?: OutageRule;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** What a metric says of hand-made facts, all good at 0, in a run that ends at a time. */
export const told = (
  metric: Named,
  facts: readonly HandMadeFact[],
  { end, rule = strict, params = {} }: Told,
): number => {
  const gauges = createGauges(columnsOf([{ kind: metric.kind, ...params }], rule));
  const states = new Map(gauges.folds.map(({ name, shape }) => [name, new Arena(shape).views]));
  const start: HandMadeFact = [0, "served", 1, facts[0]?.[3] ?? 0, 0];
  for (const [time, name, ...numbers] of [start, ...facts])
    for (const fold of gauges.folds) fold.on[name]?.(states.get(fold.name)!, time, ...numbers);
  const values = new Float64Array(1);
  gauges.values({ fold: (name) => states.get(name)! }, end, values, 0);
  return values[0]!;
};
