import { expect, it } from "vitest";
import {
  chosenAmong,
  fitLengths,
  isJudged,
  LEAST_ENDS,
  MOST_JUDGED,
} from "../../src/experiment/fit-lengths.ts";
import { seedKey } from "../../src/kernel/keys.ts";
import { observedFromStart } from "../../src/stats/observed-lengths.ts";
import { drawnLengths } from "../support/drawn-lengths.ts";
import { bearings, remissions } from "../support/published-lengths.ts";

const rules = { level: 0.95, draws: 19, key: seedKey("1") };

it("the choice is the lowest AIC of those not rejected, but the exponential law where it is hardly worse", () => {
  const laws = (exponential: number, p: number | null) => [
    { kind: "exponential", aic: exponential, p },
    { kind: "weibull", aic: 10, p: 0.5 },
    { kind: "gamma", aic: 9, p: 0.01 },
    { kind: "lognormal", aic: 11.5, p: 0.5 },
  ];
  expect(chosenAmong(laws(11.9, 0.3))).toEqual({
    kind: "exponential",
    alike: ["weibull", "lognormal"],
    fits: true,
  });
  expect(chosenAmong(laws(12.1, 0.3))).toEqual({ kind: "weibull", alike: ["lognormal"], fits: true });
  expect(chosenAmong([{ kind: "gamma", aic: 1, p: 0.01 }])).toEqual({
    kind: "gamma",
    alike: [],
    fits: false,
  });
  expect(chosenAmong([{ kind: "gamma", aic: 1, p: null }])).toMatchObject({ fits: null });
  expect(chosenAmong([])).toBeNull();
});

it("few ends get the exponential law alone, not judged", () => {
  const { laws, choice, ended } = fitLengths(remissions, rules);
  expect(ended).toBeLessThan(LEAST_ENDS);
  expect(laws).toMatchObject([{ kind: "exponential", p: null, drawn: 0 }]);
  expect(choice).toEqual({ kind: "exponential", alike: [], fits: null });
});

it("the bearings wear out: the exponential law is rejected, the other three cannot be told apart", () => {
  const { laws, choice, curve } = fitLengths(bearings, rules);
  expect(laws.map((law) => isJudged(law) && law.p! < 0.06)).toEqual([true, false, false, false]);
  expect(choice).toEqual({ kind: "gamma", alike: ["weibull", "lognormal"], fits: true });
  expect(laws.map((law) => isJudged(law) && law.aicAbove)).toMatchObject([
    expect.closeTo(14.81, 2),
    expect.closeTo(1.32, 2),
    0,
    expect.closeTo(0.2, 2),
  ]);
  expect(curve).toHaveLength(22);
  expect(Object.keys(curve[0].laws)).toEqual(["exponential", "weibull", "gamma", "lognormal"]);
});

it("of many lengths some are judged, picked by the seed, and the curve is thinned", () => {
  const many = drawnLengths(1, { law: { kind: "exponential", mean: 5 }, count: 3000, cut: 20 });
  const { judged, count, curve, late } = fitLengths(many, { ...rules, draws: 1 });
  expect([judged, count, late]).toEqual([MOST_JUDGED, 3000, 0]);
  expect(curve.length).toBeLessThanOrEqual(50);
});

it("nothing is found where nothing ended, and where there is nothing at all", () => {
  expect(fitLengths(observedFromStart([1, 2], [0, 0]), rules)).toMatchObject({
    choice: null,
    ended: 0,
    curve: [],
  });
  expect(fitLengths(observedFromStart([]), rules)).toMatchObject({ choice: null, count: 0, curve: [] });
});
