import { expect, it } from "vitest";
import { normalQuantile } from "../../src/stats/normal.ts";
import { type RankingRule, ranked } from "../../src/stats/ranking-and-selection.ts";
import { chance } from "../support/chance.ts";

const rule: RankingRule = { indifference: 0.5, level: 0.95, first: 20, growth: 2 };

/** Normal values around these means, with the same luck in part. */
const samplesOf = (seed: number, means: readonly number[], n: number): number[][] => {
  const { uniform } = chance(seed);
  const z = () => normalQuantile(uniform());
  const luck = Array.from({ length: n }, z);
  return means.map((mean) => luck.map((shared) => mean + shared + z()));
};

/**
 * The procedure as Kim and Nelson write it down: the greatest mean is best, all look at every run, means instead of
 * sums. Returns who was ruled out when.
 */
const asPublished = (values: readonly (readonly number[])[], n0: number, delta: number, alpha: number) => {
  const k = values.length;
  const eta = 0.5 * (((2 * alpha) / (k - 1)) ** (-2 / (n0 - 1)) - 1);
  const hSquared = 2 * eta * (n0 - 1);
  const mean = (i: number, r: number) => values[i]!.slice(0, r).reduce((sum, value) => sum + value, 0) / r;
  const variance = (i: number, l: number) => {
    let sum = 0;
    for (let j = 0; j < n0; j++)
      sum += (values[i]![j]! - values[l]![j]! - (mean(i, n0) - mean(l, n0))) ** 2 / (n0 - 1);
    return sum;
  };
  const out: { alternative: number; after: number }[] = [];
  let inside = values.map((_, i) => i);
  for (let r = n0; r <= values[0]!.length && inside.length > 1; r++) {
    const width = (i: number, l: number) =>
      Math.max(0, (delta / (2 * r)) * ((hSquared * variance(i, l)) / delta ** 2 - r));
    const stays = (i: number) => inside.every((l) => l === i || mean(i, r) >= mean(l, r) - width(i, l));
    const next = inside.filter(stays);
    for (const i of inside) if (!next.includes(i)) out.push({ alternative: i, after: r });
    inside = next;
  }
  return out;
};

it("rules out the same ones after the same runs as the published procedure", () => {
  for (let seed = 0; seed < 20; seed++) {
    const samples = samplesOf(seed, [1, 0.4, 0, 0.7, 2], 300);
    const turned = samples.map((values) => values.map((value) => -value));
    const { eliminated } = ranked(samples, { ...rule, growth: 1 + 1e-9 });
    expect(eliminated).toEqual(asPublished(turned, 20, 0.5, 0.05));
    expect(eliminated.length).toBe(4);
  }
});

it("asks for the runs of the next look until it is decided, and needs no more of those that are out", () => {
  const samples = samplesOf(3, [0, 0.1, 9], 5000);
  expect(
    ranked(
      samples.map(() => []),
      rule,
    ),
  ).toMatchObject({ remaining: [0, 1, 2], after: 0, next: 20, decided: false });
  const first = ranked(
    samples.map((values) => values.slice(0, 39)),
    rule,
  );
  expect(first).toMatchObject({
    eliminated: [{ alternative: 2, after: 20 }],
    after: 20,
    next: 40,
    decided: false,
  });
  const whole = ranked(samples, rule);
  expect(whole).toMatchObject({ decided: true, next: null, hidden: null });
  expect(ranked([samples[0]!, Float64Array.from(samples[1]!), samples[2]!.slice(0, 20)], rule)).toEqual(
    whole,
  );
});

it("identical alternatives never rule each other out, and are indistinguishable", () => {
  const [good, bad] = samplesOf(4, [0, 3], 100);
  const { remaining, decided, hidden, eliminated } = ranked([bad!, good!, [...good!], [...good!]], rule);
  expect([remaining, decided, eliminated]).toEqual([[1, 2, 3], true, [{ alternative: 0, after: 20 }]]);
  expect(hidden).toBeCloseTo(1 - 0.05 ** (1 / 20), 12);
});

it("waits until ten runs differ before it rules anything out", () => {
  const never = Array.from({ length: 640 }, () => 0);
  const every = (step: number) => never.map((_, i) => (i % step === 0 ? 100 : 0));
  expect(ranked([never, every(100)], rule)).toMatchObject({
    eliminated: [],
    after: 640,
    next: 1280,
    decided: false,
  });
  const { eliminated, remaining } = ranked([never.map(() => 0), every(30)], { ...rule, indifference: 3 });
  expect([remaining, eliminated[0]!.after >= 320]).toEqual([[0], true]);
});

it("one alternative is the best of itself; a rule without a first look of two runs is refused", () => {
  expect(ranked([[]], rule)).toMatchObject({ decided: true, remaining: [0], next: null });
  expect(() => ranked([[], []], { ...rule, first: 1 })).toThrow("two runs");
  expect(() => ranked([[], []], { ...rule, indifference: 0 })).toThrow("indifference");
});
