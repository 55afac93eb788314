import { expect, it } from "vitest";
import { isMistaken } from "../../../src/experiment/claims/mistake.ts";
import { claimIn } from "../../../src/experiment/claims/resolve.ts";
import { claimed, replayScene, yearsScene } from "../../support/claimed.ts";

const HOUR = 3600;

it("a chance of an outage is that of the longest one, and > is not >=", () => {
  expect(claimed("p(outage > 3 h in a year) < 1 %")).toEqual({
    text: "p(outage > 3 h in a year) < 1 %",
    column: "longest-outage",
    target: { kind: "more-than", value: 3 * HOUR },
    isOpposite: false,
    unit: "chance",
    comparison: "<",
    bound: 0.01,
  });
  expect(claimed("p(outage >= 3 h | fault) < 5 %", replayScene).target).toEqual({
    kind: "at-least",
    value: 3 * HOUR,
  });
});

it("a chance to stay below a value is the rest of that to reach it", () => {
  expect(claimed("p(downtime < 1 h) > 90 %")).toMatchObject({
    target: { kind: "at-least", value: HOUR },
    isOpposite: true,
  });
  expect(claimed("p(downtime <= 1 h) > 90 %")).toMatchObject({
    target: { kind: "more-than" },
    isOpposite: true,
  });
});

it("a metric by itself is its mean; each bound is in the unit of its number", () => {
  expect(claimed("downtime < 5 min")).toMatchObject({ target: { kind: "mean" }, unit: "s", bound: 300 });
  expect(claimed("mean(downtime) < 5 min")).toMatchObject({ target: { kind: "mean" }, bound: 300 });
  expect(claimed("availability >= 99.95 %")).toMatchObject({ unit: "share", bound: 0.9995 });
  expect(claimed("outages < 0.5")).toMatchObject({ unit: "1", bound: 0.5 });
  expect(claimed("user-hours-lost < 1k")).toMatchObject({ unit: "user-hours", bound: 1000 });
  expect(claimed("p95(downtime) <= 1 h")).toMatchObject({
    target: { kind: "quantile", p: 0.95 },
    bound: HOUR,
  });
  expect(claimed("worst(downtime, 5 %) <= 1 h")).toMatchObject({ target: { kind: "tail-mean", p: 0.95 } });
  expect(claimed("p(outages >= 1) < 50 %").target).toEqual({ kind: "at-least", value: 1 });
  expect(claimed("p(outages > 0) < 50 %").target).toEqual({ kind: "more-than", value: 0 });
});

it.each([
  ["dwntime < 5 min", 0, "no metric of this study"],
  ["outage < 5 min", 0, "an outage is no number"],
  ["p(outage < 5 min) > 9 %", 2, "several outages"],
  ["downtime < 5", 11, "needs a unit"],
  ["p(downtime > 5) < 1 %", 13, "needs a unit"],
  ["p(outage > 3 h) < 3 h", 18, "a share is written"],
  ["p(outage > 3 h | vlan-drop) < 1 %", 17, "random failures over 1 year"],
  ["p(outage > 3 h) < 0 %", 18, "no number of runs can show this"],
  ["p(outage > 3 h) <= 100 %", 19, "holds whatever happens"],
  ["availability >= 100 %", 16, "no number of runs can show this"],
  ["downtime >= 0 s", 12, "holds whatever happens"],
])("tells what is wrong with %s in this study, and where", (text, at, words) => {
  const result = claimIn(text, yearsScene);
  expect(isMistaken(result) && result.mistake).toMatchObject({ at, message: expect.stringContaining(words) });
});

it("a name that is nearly right is suggested, and users need phones", () => {
  expect(claimIn("dwntime < 5 min", yearsScene)).toMatchObject({ mistake: { suggestion: "downtime" } });
  const without = { ...yearsScene, hasPhones: false };
  expect(claimIn("user-hours-lost < 1k", without)).toMatchObject({
    mistake: { message: expect.stringContaining("no phones") },
  });
  // The least that a quantile can be is reached where enough runs are there.
  expect(claimed("median(downtime) <= 0 s")).toMatchObject({ bound: 0 });
});

it("an outage that is longer than a run cannot be claimed about: it would always be met", () => {
  const { mistake } = claimIn("p(outage > 10 years in a year) < 1 %", yearsScene) as {
    readonly mistake: { readonly message: string };
  };
  expect(mistake.message).toContain("cannot be seen in it");
});
