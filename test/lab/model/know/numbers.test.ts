import { expect, it } from "vitest";
import { keyOf } from "../../../../src/lab/model/know/numbers.ts";

it("each number goes by what it is", () => {
  expect(keyOf({ metric: "downtime", statistic: { kind: "mean" } })).toBe("downtime/mean");
  expect(keyOf({ metric: "downtime", statistic: { kind: "quantile", q: 0.5 } })).toBe(
    "downtime/quantile/0.5",
  );
  expect(keyOf({ metric: "longest-outage", statistic: { kind: "longer", than: 600 } })).toBe(
    "longest-outage/longer/600",
  );
});
