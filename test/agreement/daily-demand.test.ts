import { expect, it } from "vitest";
import { planOf, watchUntil } from "../support/plans.ts";

/**
 * Five servers share a load; each fails at a rate a, and one person repairs them at a rate m, one at a time. So many of them as are
 * good, g, is a birth–death process, whatever is asked; in the long run P(g) ∝ 5!/g! (a/m)^(5−g). Beside it a surge by a factor
 * S begins at a rate 1/OFF, and ends at 1/ON. What is asked over the day is M + H cos(2π(t − 20 h)/24 h) times what four
 * servers do, so g of them are not enough for a share f(x) = arccos((x − M)/H)/π of each day, where x = g/4, or g/(4 S) in a
 * surge. Averaged over whole days, the service is down for the share Σ P(surge) Σ P(g) f(x) of the time. It goes down
 *   - when a good one fails, at g a (f of one less − f of g) per hour: where g are enough and g − 1 are not;
 *   - when the day passes what they can do, once a day where 0 < f < 1;
 *   - when a surge begins, at P(no surge)/OFF × (f in a surge − f without).
 */
const [SERVERS, NEEDED, a, m] = [5, 4, 1 / 20, 1 / 2];
const [M, H, S, ON, OFF] = [0.9, 0.33, 1.25, 5, 30];
const HOUR = 3600;

const chances = (): number[] => {
  const weights = [1];
  for (let good = SERVERS; good > 0; good--) weights.unshift((weights[0]! * good * a) / m);
  const all = weights.reduce((sum, one) => sum + one, 0);
  return weights.map((one) => one / all);
};

const shortFor = (good: number, surge: number, wave: number): number => {
  const level = good / NEEDED / surge;
  return Math.acos(Math.min(1, Math.max(-1, (level - M) / wave))) / Math.PI;
};

/** The share of time down, and how often an hour it goes down; with less of a wave for a wrong answer. */
const expected = (wave = H) => {
  let [down, falls] = [0, 0];
  const p = chances();
  for (const [surge, chance] of [
    [1, OFF / (ON + OFF)],
    [S, ON / (ON + OFF)],
  ] as const)
    p.forEach((own, good) => {
      const short = shortFor(good, surge, wave);
      down += chance * own * short;
      if (good > 0) falls += chance * own * good * a * (shortFor(good - 1, surge, wave) - short);
      if (short > 0 && short < 1) falls += (chance * own) / 24;
      if (surge === 1) falls += (chance / OFF) * own * (shortFor(good, S, wave) - short);
    });
  return { down, falls };
};

const hours = (mean: number) => ({ kind: "exponential", mean: `${mean} h` });
const model = {
  crews: { people: { size: 1 } },
  services: {
    chat: {
      servers: SERVERS,
      scheme: { kind: "load-shared", needed: NEEDED },
      crash: { life: hours(1 / a), repair: hours(1 / m), crew: "people" },
    },
  },
  faults: { news: { kind: "surge", factor: S, every: hours(OFF), lasts: hours(ON) } },
  demand: { kind: "sinusoid", peak: "20:00", highest: M + H, lowest: M - H },
};

/** Whole days, begun when the start is forgotten: e^(−0.17 × 240) of it is left. */
const [FROM, UNTIL] = [240 * HOUR, 1200 * HOUR];

/** The share of time down, and the falls per hour, of each of many runs. */
const measured = (runs: number) => {
  const plan = planOf(model);
  const [downs, falls]: [number[], number[]] = [[], []];
  for (let index = 0; index < runs; index++) {
    const { facts } = watchUntil(plan, UNTIL, `daily ${index}`);
    let [since, down, fallen] = [Number.POSITIVE_INFINITY, 0, 0];
    for (const { name, time } of facts) {
      if (name === "groupDown") {
        since = Math.max(time, FROM);
        if (time > FROM) fallen++;
      } else if (name === "groupServes") {
        down += Math.max(0, time - since);
        since = Number.POSITIVE_INFINITY;
      }
    }
    down += Math.max(0, UNTIL - since);
    downs.push(down / (UNTIL - FROM));
    falls.push((fallen * HOUR) / (UNTIL - FROM));
  }
  return { downs, falls };
};

const deviation = (values: readonly number[], truth: number): number => {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  const square = values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (values.length - 1);
  return Math.abs(mean - truth) / Math.sqrt(square / values.length);
};

// A right engine fails each of the two checks with a probability of 6e-5 (4 standard errors of 150 independent runs).
it("a group that shares load is down as a birth–death process under a day's wave is", () => {
  const { downs, falls } = measured(150);
  const truth = expected();
  expect(deviation(downs, truth.down)).toBeLessThan(4);
  expect(deviation(falls, truth.falls)).toBeLessThan(4);
  // Wrong answers: the same without a wave, and with half of it.
  const even = expected(1e-9);
  expect(deviation(downs, even.down)).toBeGreaterThan(4);
  expect(deviation(falls, even.falls)).toBeGreaterThan(4);
  expect(deviation(falls, expected(0.5 * H).falls)).toBeGreaterThan(4);
});
