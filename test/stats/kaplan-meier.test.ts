import { expect, it } from "vitest";
import { kaplanMeier, survivalAt } from "../../src/stats/kaplan-meier.ts";
import { observedFromStart } from "../../src/stats/observed-lengths.ts";
import { remissions } from "../support/published-lengths.ts";

it("the remissions of 1963 have the published curve and standard errors", () => {
  const steps = kaplanMeier(remissions);
  expect(steps.map(({ age, atRisk, ended }) => [age, atRisk, ended])).toEqual([
    [6, 21, 3],
    [7, 17, 1],
    [10, 15, 1],
    [13, 12, 1],
    [16, 11, 1],
    [22, 7, 1],
    [23, 6, 1],
  ]);
  const survival = steps.map((step) => step.survival.toFixed(3));
  expect(survival).toEqual(["0.857", "0.807", "0.753", "0.690", "0.627", "0.538", "0.448"]);
  const errors = steps.map((step) => (step.survival * Math.sqrt(step.greenwood)).toFixed(4));
  expect(errors).toEqual(["0.0764", "0.0869", "0.0963", "0.1068", "0.1141", "0.1282", "0.1346"]);
});

it("its intervals are those of R's survfit with conf.type log-log", () => {
  const { lower, upper } = survivalAt(kaplanMeier(remissions), 10, 0.95);
  expect([lower.toFixed(3), upper.toFixed(3)]).toEqual(["0.503", "0.889"]);
});

it("who comes under watch late counts from then on", () => {
  const late = { ...observedFromStart([2, 4, 6]), entries: [0, 0, 3] };
  expect(kaplanMeier(late).map(({ atRisk }) => atRisk)).toEqual([2, 2, 1]);
});

it("before the first step and after the last there is no interval", () => {
  const steps = kaplanMeier(observedFromStart([1, 2]));
  expect(survivalAt(steps, 0.5, 0.95)).toEqual({ estimate: 1, lower: 0, upper: 1 });
  expect(survivalAt(steps, 2, 0.95)).toEqual({ estimate: 0, lower: 0, upper: 1 });
});
