import { expect, it } from "vitest";
import { distanceFrom } from "../../src/stats/goodness-of-fit.ts";
import { kaplanMeier } from "../../src/stats/kaplan-meier.ts";
import { observedFromStart } from "../../src/stats/observed-lengths.ts";

const uniform = (x: number): number => Math.min(1, Math.max(0, x));
const values = [0.04, 0.31, 0.35, 0.52, 0.77, 0.93];

it("without censoring the distances are the textbook's sums", () => {
  const n = values.length;
  const log = Math.log;
  const sum = (of: (u: number, i: number) => number) => values.reduce((total, u, i) => total + of(u, i), 0);
  const a = -n - sum((u, i) => ((2 * i + 1) * (log(u) + log(1 - values[n - 1 - i]))) / n);
  const w = 1 / (12 * n) + sum((u, i) => ((2 * i + 1) / (2 * n) - u) ** 2);
  const gap = Math.max(...values.map((u, i) => Math.max((i + 1) / n - u, u - i / n)));
  const distance = distanceFrom(kaplanMeier(observedFromStart(values)), uniform, { n, until: 0.93 });
  expect(distance.andersonDarling).toBeCloseTo(a, 12);
  expect(distance.cramerVonMises).toBeCloseTo(w, 12);
  expect(distance.largestGap).toBeCloseTo(gap, 12);
});

it("with all cut off at one length, it is the integral up to there", () => {
  const cut = observedFromStart([0.04, 0.31, 0.35, 0.5, 0.5, 0.5], [1, 1, 1, 0, 0, 0]);
  let [integral, step] = [0, 1e-5];
  for (let u = step / 2; u < 0.5; u += step) {
    const share = [0.04, 0.31, 0.35].filter((x) => x <= u).length / 6;
    integral += ((share - u) ** 2 / (u * (1 - u))) * step;
  }
  const { andersonDarling } = distanceFrom(kaplanMeier(cut), uniform, { n: 6, until: 0.5 });
  expect(andersonDarling).toBeCloseTo(6 * integral, 4);
});

it("a law that holds what was seen for impossible is far away, not infinitely so", () => {
  const steps = kaplanMeier(observedFromStart(values));
  const { andersonDarling } = distanceFrom(steps, (x) => (x < 0.4 ? 0 : 1), { n: 6, until: 0.93 });
  expect(andersonDarling).toBeGreaterThan(100);
  expect(Number.isFinite(andersonDarling)).toBe(true);
});
