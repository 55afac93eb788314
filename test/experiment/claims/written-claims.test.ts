import { expect, it } from "vitest";
import { claimsOf } from "../../../src/experiment/claims/written-claims.ts";
import { yearsScene } from "../../support/claimed.ts";

it("claims are those in words, then those of the question's answer", () => {
  const claims = claimsOf({ claims: ["outages < 0.5"], below: 600, above: 60 }, yearsScene);
  expect(claims).toMatchObject([
    { text: "outages < 0.5", column: "outages" },
    { text: "mean of downtime < 10 min", column: "downtime", unit: "s", comparison: "<", bound: 600 },
    { text: "mean of downtime > 1 min", comparison: ">", bound: 60 },
  ]);
  const question = { column: "longest-outage", target: { kind: "at-least", value: 10_800 } };
  expect(claimsOf({ below: 0.01 }, { ...yearsScene, question })).toMatchObject([
    { text: "chance of at least 3 h of longest-outage < 1 %", unit: "chance" },
  ]);
});

it("the first that cannot be decided is told", () => {
  expect(claimsOf({ claims: ["outages < 0.5", "nights < 2"] }, yearsScene)).toMatchObject({
    parameter: "claims",
    text: "nights < 2",
    mistake: { at: 0, found: "nights" },
  });
});
