import { expect, it } from "vitest";
import { valueAt } from "../../../src/experiment/vectors.ts";
import { expectRising, refusals } from "../../support/vary.ts";

it("values lie evenly between the ends", () => {
  expectRising({ uniform: ["10 min", "30 min"] });
  expect([0, 0.25, 1].map((u) => valueAt({ uniform: ["10 min", "30 min"] }, u))).toEqual([
    "10 min",
    "15 min",
    "30 min",
  ]);
});

it("ends that do not fit together are refused", () => {
  expect(refusals({ uniform: ["1 min", "2 min"] })).toEqual([]);
  expect(refusals({ uniform: ["0 %", "30 %"] })).toEqual([]);
  expect(refusals({ uniform: ["1 min", "2 h"] }).join()).toContain("one unit");
  expect(refusals({ uniform: ["3 min", "2 min"] }).join()).toContain("smaller");
  expect(refusals({ uniform: ["1 h 30 min", "2 h 30 min"] }).join()).toContain("1.5 h");
  expect(refusals({ uniform: ["3 min"] })).not.toEqual([]);
});
