import { Arena } from "../../src/kernel/arena.ts";
import type { OutageRule } from "../../src/metrics/metric.ts";
import type { Outages } from "../../src/metrics/outage-list.ts";
import { outageLog } from "../../src/metrics/outage-log.ts";
import { type HandMadeFact, strict } from "./told.ts";

/** The outages of hand-made facts, all good at 0, in a run that ends at a time. */
export const logged = (
  facts: readonly HandMadeFact[],
  { end, rule = strict }: { readonly end: number; readonly rule?: OutageRule },
): Outages => {
  const { fold, outages } = outageLog(rule);
  const { views } = new Arena(fold.shape);
  const start: HandMadeFact = [0, "served", 1, facts[0]?.[3] ?? 0, 0];
  for (const [time, name, ...numbers] of [start, ...facts]) fold.on[name]?.(views, time, ...numbers);
  return outages(views, end);
};

/** One column of a run's outages. */
export const columnOf = (
  outages: Outages,
  name: "began" | "length" | "cut" | "detected" | "recovered" | "lowest" | "userHours",
): number[] => Array.from(outages[name].subarray(0, outages.count));
