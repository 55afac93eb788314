import { expect, it } from "vitest";
import { type ChainAnswer, exactAnswer } from "../../src/analytic/exact-answer.ts";
import { planOf, watch } from "../support/plans.ts";

/**
 * Five servers at 85 %: k down leave 4.25 / (5 − k) of its limit to each. A good one crashes at a rate a, and, while it has
 * more than its limit to do, at b × load² on top; each that is down is repaired at the rate m. The number that are down is a
 * birth–death process with births (5 − k) (a + [load > 1] b load²) and deaths k m. Rates per hour.
 */
const [a, b, m] = [1 / 50, 1 / 2, 1];
const loadAt = (down: number, utilisation: number): number => (5 * utilisation) / (5 - down);
const birth = (down: number, utilisation: number): number => {
  const load = loadAt(down, utilisation);
  return (5 - down) * (a + (load > 1 ? b * load * load : 0));
};

/** Mean hours from none to all down: Σ_j Σ_{i ≤ j} 1/birth(i) × Π_{i < l ≤ j} death(l)/birth(l). */
const meanCollapse = (utilisation: number): number => {
  let mean = 0;
  for (let j = 0; j < 5; j++)
    for (let i = 0; i <= j; i++) {
      let term = 1 / birth(i, utilisation);
      for (let l = i + 1; l <= j; l++) term *= (l * m) / birth(l, utilisation);
      mean += term;
    }
  return mean;
};

/**
 * P(an episode that begins with one down reaches `most` down before all are good): with g_0 = 1 and g_k = g_{k−1} × death(k) / birth(k),
 * it is 1 / Σ_{k < most} g_k (gambler's ruin).
 */
const reaches = (most: number, utilisation: number): number => {
  let [sum, g] = [1, 1];
  for (let k = 1; k < most; k++) {
    g *= (k * m) / birth(k, utilisation);
    sum += g;
  }
  return 1 / sum;
};

const hours = (rate: number) => ({ kind: "exponential", mean: `${1 / rate} h` });
const ends = [{ kind: "crash", repair: hours(m) }];
const model = (utilisation: number) => ({
  services: {
    chat: {
      servers: 5,
      scheme: { kind: "load-shared", needed: 1 },
      utilisation,
      fails: {
        wear: { life: hours(a), stops: ["held"], ends },
        crush: { life: hours(b), overloaded: { above: 1, power: 2 }, ends },
      },
    },
  },
});
const HOUR = 3600;

it.each([0.5, 0.75, 0.85])(
  "the chain that the engine follows is that of the cascade, at a load of %d",
  (load) => {
    const question = { threshold: 0.5, horizon: 100 * HOUR, lengths: [], downtimes: [], mostStates: 1000 };
    const chain = exactAnswer(planOf(model(load)), question).chain as ChainAnswer;
    expect((chain.timeToOutage as number) / HOUR / meanCollapse(load)).toBeCloseTo(1, 9);
  },
);

/** How many were down at most in each episode, from the first failure until all are good or all are down; and hours to collapse. */
const episodes = (utilisation: number, runs: number): { most: number[]; collapses: number[] } => {
  const plan = planOf(model(utilisation));
  const [most, collapses]: [number[], number[]] = [[], []];
  for (let index = 0; index < runs; index++) {
    const { run, facts } = watch(plan, `cascade ${index}`);
    const isWhole = () => run.world.groups.good[0] > 0;
    expect(run.advanceWhile(isWhole, 1e9)).toBe(true);
    collapses.push(run.now / HOUR);
    let [down, peak] = [0, 0];
    for (const { name } of facts) {
      if (name === "componentBad") peak = Math.max(peak, ++down);
      else if (name === "componentGood" && --down === 0) {
        most.push(peak);
        peak = 0;
      }
    }
    most.push(peak);
  }
  return { most, collapses };
};

const meanAndError = (values: readonly number[]): { mean: number; error: number } => {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  const square = values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (values.length - 1);
  return { mean, error: Math.sqrt(square / values.length) };
};

// A right engine fails each of the five checks with probability 6e-5 (4 standard errors).
it("runs agree with the mean time to collapse and the number lost in an episode, not with those of less load", () => {
  const { most, collapses } = episodes(0.85, 400);
  const { mean, error } = meanAndError(collapses);
  expect(Math.abs(mean - meanCollapse(0.85)) / error).toBeLessThan(4);
  expect(Math.abs(mean - meanCollapse(0.75)) / error).toBeGreaterThan(4);
  for (let down = 2; down <= 5; down++) {
    const share = most.filter((one) => one >= down).length / most.length;
    const chance = reaches(down, 0.85);
    const deviation = Math.sqrt((chance * (1 - chance)) / most.length);
    expect(Math.abs(share - chance) / deviation, `${down} down`).toBeLessThan(4);
    expect(Math.abs(share - reaches(down, 0.75)) / deviation, `canary ${down}`).toBeGreaterThan(4);
  }
});
