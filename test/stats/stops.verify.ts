import { describe, expect, it } from "vitest";
import { hallInterval } from "../../src/stats/hall-interval.ts";
import { isWithinShare } from "../../src/stats/precision.ts";
import { type Chance, chance } from "../support/chance.ts";
import { given } from "../support/given.ts";

// The rule of stopping as studies use it: looks at 128, 256, 512 … runs, until the interval is as narrow as asked,
// relative to the mean, and 50 runs or more are not zero. The interval of the last look must still cover: with 400 seeds
// it does within 0.904 and 0.996, but for a chance of 6e-5 (four standard errors, if it truly covers with 0.95). So Hall's
// interval, looked at only at doublings, needs no inflation.

const seeds = 400;

interface Rule {
  readonly relative: number;
  readonly events: number;
  /** The runs of the look after this one. */
  readonly next: (n: number) => number;
  readonly interval: (
    values: readonly number[],
  ) => { lower: number; upper: number; estimate: number } | undefined;
}

const hall = (values: readonly number[]) => given(hallInterval(values, 0.95));

const asUsed = (relative: number): Rule => ({ relative, events: 50, next: (n) => 2 * n, interval: hall });

/** The interval at which a study of one law stops. */
const stopped = (draw: () => number, { relative, events, next, interval }: Rule, first = 128) => {
  const values: number[] = [];
  let nonZero = 0;
  for (let n = first; ; n = next(n)) {
    while (values.length < n) {
      const value = draw();
      values.push(value);
      if (value !== 0) nonZero++;
    }
    const result = nonZero >= events ? interval(values) : undefined;
    if (result !== undefined && isWithinShare({ ...result, level: 0.95, n }, relative)) return result;
  }
};

/** The share of seeds in which the interval holds the mean, and in which the estimate is as near to it as was asked. */
const studied = ({ draw, mean }: Law, rule: Rule, first = 128) => {
  let [held, near] = [0, 0];
  for (let seed = 0; seed < seeds; seed++) {
    const source = chance(seed);
    const { lower, upper, estimate } = stopped(() => draw(source), rule, first);
    if (lower <= mean && mean <= upper) held++;
    if (Math.abs(estimate - mean) <= rule.relative * mean) near++;
  }
  return { held: held / seeds, near: near / seeds };
};

interface Law {
  readonly name: string;
  readonly mean: number;
  readonly draw: (source: Chance) => number;
}

const squared = (x: number) => (x * x) / 2;

const laws: readonly Law[] = [
  { name: "half of the years have none", mean: 0.5, draw: (s) => (s.uniform() < 0.5 ? s.exponential() : 0) },
  { name: "one year in 10 has some", mean: 0.1, draw: (s) => (s.uniform() < 0.1 ? s.exponential() : 0) },
  { name: "one year in 50 has some", mean: 0.02, draw: (s) => (s.uniform() < 0.02 ? s.exponential() : 0) },
  { name: "long tails", mean: 0.3, draw: (s) => (s.uniform() < 0.3 ? squared(s.exponential()) : 0) },
  {
    name: "rare and of long tails",
    mean: 0.05,
    draw: (s) => (s.uniform() < 0.05 ? squared(s.exponential()) : 0),
  },
];

describe.each(laws)("downtimes: $name", (law) => {
  it.each([0.1, 0.2, 0.3])("the interval covers where the study stopped at a precision of %d", (relative) => {
    const { held, near } = studied(law, asUsed(relative));
    expect(held).toBeGreaterThan(0.904);
    expect(held).toBeLessThan(0.996);
    expect(near).toBeGreaterThan(0.95);
  });
});

it("a rule that looks all the time, asks for few events and trusts the normal law covers too seldom", () => {
  const normal = (values: readonly number[]) => {
    const n = values.length;
    const estimate = values.reduce((sum, value) => sum + value, 0) / n;
    const half = 1.96 * Math.sqrt(values.reduce((sum, value) => sum + (value - estimate) ** 2, 0) / n / n);
    return { estimate, lower: estimate - half, upper: estimate + half };
  };
  const careless: Rule = { relative: 1, events: 3, next: (n) => n + 1, interval: normal };
  expect(studied(laws[3]!, careless, 10).held).toBeLessThan(0.904);
});
