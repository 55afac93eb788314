import { expect, it } from "vitest";
import { numberKey } from "../../src/lab/lesson.ts";

it("each number goes by what it is", () => {
  expect(numberKey({ metric: "downtime", statistic: { kind: "mean" } })).toBe("downtime/mean");
  expect(numberKey({ metric: "downtime", statistic: { kind: "quantile", q: 0.5 } })).toBe(
    "downtime/quantile/0.5",
  );
  expect(numberKey({ metric: "longest-outage", statistic: { kind: "longer", than: 600 } })).toBe(
    "longest-outage/longer/600",
  );
});
