import { expect, it } from "vitest";
import { isMistaken } from "../../../src/experiment/claims/mistake.ts";
import { parseClaim } from "../../../src/experiment/claims/parse.ts";

const parsed = (text: string) => {
  const claim = parseClaim(text);
  if (isMistaken(claim)) return claim.mistake;
  const { quantity, scope, comparison, bound } = claim;
  const { metric, ...rest } = quantity;
  return { metric: metric.text, ...rest, scope: scope?.text ?? null, comparison, bound: bound.text };
};

it("reads chances, in a span or after a fault", () => {
  const chance = { metric: "outage", of: "chance", comparison: "<", bound: "1 %", scope: "1 year" };
  expect(parsed("p(outage > 3 h in a year) < 1 %")).toMatchObject(chance);
  expect(parsed("P( outage>1 h 30 min )<1 % in 30 days")).toMatchObject({ ...chance, scope: "30 days" });
  expect(parsed("p(outage >= 3 h | vlan-drop) ≤ 0.05")).toMatchObject({
    scope: "vlan-drop",
    comparison: "<=",
    bound: "0.05",
  });
  expect(parseClaim("p(outage >= 3 h) < 1 %")).toMatchObject({
    quantity: { comparison: ">=", amount: { text: "3 h", at: 12 } },
  });
});

it("reads means, quantiles and the mean of the worst, each in its spellings", () => {
  const mean = { of: "mean", metric: "downtime", comparison: "<", bound: "5 min", scope: null };
  expect(parsed("mean(downtime) < 5 min")).toEqual(mean);
  expect(parsed("downtime < 5 min")).toEqual({ ...mean, of: "metric" });
  expect(parsed("median(longest-outage) < 10 min")).toMatchObject({ of: "quantile", p: 0.5 });
  for (const text of [
    "p95(downtime) <= 1 h",
    "quantile(downtime, 95 %) <= 1 h",
    "quantile(downtime, 0.95) <= 1 h",
  ])
    expect(parsed(text)).toMatchObject({ of: "quantile", p: 0.95, metric: "downtime", comparison: "<=" });
  expect(parsed("p99.9(downtime) < 1 h")).toMatchObject({ p: 0.999 });
  for (const text of [
    "mean of the worst 5 % of downtime < 2 h",
    "mean of the worst 5 %(downtime) < 2 h",
    "worst(downtime, 5 %) < 2 h",
  ])
    expect(parsed(text)).toMatchObject({ of: "tail-mean", p: 0.95, metric: "downtime", bound: "2 h" });
});

it.each([
  ["", 0, "the end", "begins with what it is about"],
  ["downtime", 8, "the end", "holds a quantity against a bound"],
  ["downtime = 5 min", 9, "=", "against a bound"],
  ["downtime < ", 10, "the end", "a bound is needed"],
  ["p(outage 3 h) < 1 %", 9, "3", "reaching a value"],
  ["p(outage > ) < 1 %", 11, ")", "a value is needed"],
  ["p(outage > 3 h < 1 %", 15, "<", ") is needed"],
  ["meen(downtime) < 1 h", 0, "meen", "nothing is called so"],
  ["p100(downtime) < 1 h", 0, "p100", "below 100 %"],
  ["quantile(downtime, 0) < 1 h", 19, "0", "above 0"],
  ["quantile(downtime, 95) < 1 h", 19, "95", "a share is written"],
  ["mean of the best 5 % of downtime < 1 h", 12, "best", "worst is needed"],
  ["p(outage > 3 h in a year) < 1 % in a year", 32, "in", "said twice"],
  ["p(outage > 3 h in a 5) < 1 %", 20, "5", "a span is needed"],
  ["p(outage > 3 h |) < 1 %", 16, ")", "a fault is needed"],
  ["downtime < 5 min (mean)", 17, "(", "the claim is over"],
])("tells what is wrong with %s, and where", (text, at, found, words) => {
  const mistake = parsed(text);
  expect(mistake).toMatchObject({ at, found });
  expect((mistake as { message: string }).message).toContain(words);
});

it("a name that is nearly right is suggested", () => {
  expect(parsed("meen(downtime) < 1 h")).toMatchObject({ suggestion: "mean" });
  expect(parsed("quantil(downtime, 95 %) < 1 h")).toMatchObject({ suggestion: "quantile" });
});
