import { expect, it } from "vitest";
import { positiveCount } from "../../../src/base/units.ts";
import { defineStoppingRule } from "../../../src/experiment/stopping/rule.ts";
import { lookAt } from "./looks.ts";

it("a rule is declared with its parameters, and does what it says", () => {
  const rule = defineStoppingRule({
    kind: "once",
    summary: "one look",
    params: { runs: positiveCount() },
    create: ({ runs }) => ({ first: [runs], next: () => ({ ended: "runs" }) }),
  });
  const { first, next } = rule.create({ runs: 3 }, { alternatives: 1, level: 0.95, most: 9 });
  expect([rule.kind, first, next(lookAt([[]], first))]).toEqual(["once", [3], { ended: "runs" }]);
});
