import { expect, it } from "vitest";
import type { InputEffect, SensitivityResult } from "../../src/experiment/sensitivity.ts";
import type { Answer } from "../../src/experiment/targets/target.ts";
import { isRefusal } from "../../src/stats/interval.ts";
import { experimentOn, sensitivityHere, seriesModel, span } from "../support/sensitivity.ts";

const HOUR = 3600;

/** The mean downtime of one server from good and new, over a time: U T − U (1 − e^(−(λ+μ) T)) / (λ + μ), in hours. */
const firstDowntime = (life: number, repair: number, time: number): number => {
  const [unavailable, rate] = [repair / (life + repair), 1 / life + 1 / repair];
  return unavailable * (time - (1 - Math.exp(-rate * time)) / rate);
};

/** The same in the long run. */
const longDowntime = (life: number, repair: number, time: number): number =>
  (repair / (life + repair)) * time;

const holds = (answer: Answer | null, exact: number): boolean => {
  if (answer === null || isRefusal(answer))
    throw new Error(`an interval is needed, not ${JSON.stringify(answer)}`);
  return answer.lower <= exact && exact <= answer.upper;
};

const named = ({ inputs }: SensitivityResult, label: string): InputEffect =>
  inputs.find((input) => input.label === label)!;

const one = seriesModel({ chat: "10 h" });
const spans = [
  span("services.chat.crash.life.mean", "50 h", "200 h"),
  span("services.chat.crash.repair.mean", "5 h", "20 h"),
  span("services.idle.crash.repair.mean", "1 h", "100 h"),
];
/** All intervals of a study hold together with probability 0.999, the elasticities with as much: 0.002 is the error at most. */
const sure = { level: 0.999 };

const cases = [
  { name: "its first 50 hours", years: { horizon: "50 h" }, exact: firstDowntime, time: 50, runs: 700 },
  {
    name: "the long run",
    // What is left of the beginning after the warm-up is less than 0.004 % of the downtime.
    years: { horizon: "2000 h", warmUp: "100 h" },
    exact: longDowntime,
    time: 2000,
    runs: 350,
  },
];

it.each(cases)(
  "the sensitivity of one server's downtime agrees with its closed form in $name",
  async (known) => {
    const down = (life: number, repair: number) => HOUR * known.exact(life, repair, known.time);
    const base = down(100, 10);
    const growth = (low: number, high: number) => Math.log(high / low) / Math.log(4);
    const exact = {
      "life.mean": { low: down(50, 10), high: down(200, 10) },
      "repair.mean": { low: down(100, 5), high: down(100, 20) },
    };
    const result = await sensitivityHere(
      experimentOn(one, { years: known.years, runs: known.runs, ...sure }),
      spans.slice(0, 2),
    );
    expect(holds(result.base.answer, base)).toBe(true);
    for (const [label, { low, high }] of Object.entries(exact)) {
      const found = named(result, label);
      expect(
        [holds(found.low.difference, low - base), holds(found.high.difference, high - base)],
        label,
      ).toEqual([true, true]);
      expect([holds(found.swing, high - low), holds(found.elasticity, growth(low, high))], label).toEqual([
        true,
        true,
      ]);
      // Canaries: what the other end does, an effect as large the other way, and an answer that is proportional to the input.
      expect(holds(found.low.difference, high - base), `canary ${label}`).toBe(false);
      expect(holds(found.swing, low - high), `canary ${label}`).toBe(false);
      expect(holds(found.elasticity, -growth(low, high)), `canary ${label}`).toBe(false);
    }
    if (known.exact === firstDowntime) return;
    // U = R / (L + R) is a function of R / L alone: both elasticities are of one size, over this range ln 3.5 / ln 4, and not 1.
    expect(growth(down(100, 5), down(100, 20))).toBeCloseTo(0.9037, 4);
    expect(growth(down(50, 10), down(200, 10))).toBeCloseTo(-0.9037, 4);
    expect(holds(named(result, "repair.mean").elasticity, 1)).toBe(false);
    expect(holds(named(result, "life.mean").elasticity, -1)).toBe(false);
  },
);

it("an input that does nothing is exactly zero, in every run", async () => {
  const result = await sensitivityHere(
    experimentOn(one, { years: { horizon: "500 h" }, level: 0.95, runs: 50 }),
    spans,
  );
  const idle = named(result, "idle.crash.repair.mean");
  expect(idle).toMatchObject({
    verdict: "none",
    size: 0,
    low: { identical: true },
    high: { identical: true },
  });
  for (const answer of [idle.low.difference, idle.high.difference, idle.swing])
    expect(answer).toMatchObject({ estimate: 0, lower: 0, upper: 0 });
  expect(idle.elasticity).toMatchObject({ estimate: 0, lower: 0, upper: 0 });
  expect(result.inputs.at(-1)).toBe(idle);
});

it("the inputs of a series system are ranked as they should be", async () => {
  const repairs = { small: "2 h", middle: "6 h", large: "18 h" };
  const up = (hours: readonly number[]) => hours.reduce((all, repair) => all * (100 / (100 + repair)), 1);
  const size = (index: number) => {
    const changed = [2, 6, 18].map((repair, at) => (at === index ? 2 * repair : repair));
    return up([2, 6, 18]) - up(changed);
  };
  // Known before: 1.5, 4.2 and 10.4 % of the time, the largest for the longest repair.
  expect([0, 1, 2].map((index) => Number(size(index).toFixed(3)))).toEqual([0.015, 0.042, 0.104]);
  const inputs = {
    vary: Object.fromEntries(
      Object.entries(repairs).map(([name, mean]) => {
        const hours = Number.parseFloat(mean);
        return [`services.${name}.crash.repair.mean`, { uniform: [`${hours / 2} h`, `${2 * hours} h`] }];
      }),
    ),
  };
  const years = { horizon: "1000 h", warmUp: "200 h" };
  const loaded = experimentOn(seriesModel(repairs), { years, inputs, ...sure, runs: 250 });
  const { inputs: ranked } = await sensitivityHere(loaded);
  expect(ranked.map(({ label, ranks }) => [label.split(".")[0], ranks.from, ranks.to])).toEqual([
    ["large", 1, 1],
    ["middle", 2, 2],
    ["small", 3, 3],
  ]);
});
