import { Arena, type Shape } from "../../src/kernel/arena.ts";
import { gaugeOf, type Metric, type OutageRule } from "../../src/metrics/metric.ts";

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

/** What a metric says of hand-made facts, all good at 0, in a run that ends at a time. */
export const told = <State extends Shape>(
  metric: Metric<State>,
  facts: readonly HandMadeFact[],
  { end, rule = strict }: { end: number; rule?: OutageRule },
): number => {
  const { fold, value } = gaugeOf(metric as unknown as Metric<never>, rule);
  const arena = new Arena(fold.shape);
  const start: HandMadeFact = [0, "served", 1, facts[0]?.[3] ?? 0, 0];
  for (const [time, name, ...numbers] of [start, ...facts]) fold.on[name]?.(arena.views, time, ...numbers);
  return value(arena.views, end);
};
