import { expect, it } from "vitest";
import { Arena, u32 } from "../../src/kernel/arena.ts";
import { defineMetric, gaugeOf, type Metric } from "../../src/metrics/metric.ts";
import { settling, strict } from "../support/told.ts";

const state = { count: u32() };
/** Counts alarms; the rule and the end go into its value, too. */
const alarms = defineMetric<typeof state>({
  kind: "alarms",
  unit: "1",
  summary: "alarms, and the rule",
  measure: (rule) => ({
    state,
    on: {
      alarm: ({ count }) => {
        count[0]++;
      },
    },
    value: ({ count }, end) => count[0] + rule.settling + end,
  }),
});

it("a gauge listens under the metric's name and to its facts only", () => {
  const { fold } = gaugeOf(alarms as unknown as Metric<never>, strict);
  expect([fold.name, Object.keys(fold.on)]).toEqual(["alarms", ["alarm"]]);
});

it("its value comes from its state, the rule and the end of the run", () => {
  for (const [rule, more] of [
    [strict, 0],
    [settling, 60],
  ] as const) {
    const { fold, value } = gaugeOf(alarms as unknown as Metric<never>, rule);
    const { views } = new Arena(fold.shape);
    fold.on.alarm?.(views, 5, 0.9);
    fold.on.alarm?.(views, 6, 0.9);
    expect(value(views, 1000)).toBe(2 + more + 1000);
  }
});
