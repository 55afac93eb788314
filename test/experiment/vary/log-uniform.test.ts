import { expect, it } from "vitest";
import { lowAndHigh, valueAt } from "../../../src/experiment/vectors.ts";
import { expectRising, numbersAt, refusals } from "../../support/vary.ts";

it("values lie evenly in their logarithm", () => {
  expectRising({ logUniform: ["1 /s", "100 /s"] });
  expect(numbersAt({ logUniform: ["1 /s", "100 /s"] }, [0.5])[0]).toBeCloseTo(10, 12);
  expect(valueAt({ logUniform: ["1 /s", "100 /s"] }, 0.5)).toMatch(/^[\d.]+ \/s$/);
});

it("the ends are as written, and no share is above 100 %", () => {
  expect(lowAndHigh({ logUniform: ["1700 /s", "6000 /s"] })).toEqual(["1700 /s", "6000 /s"]);
  expect(lowAndHigh({ logUniform: ["30 %", "100 %"] })).toEqual(["30 %", "100 %"]);
});

it("ends that have no logarithm or the wrong order are refused", () => {
  expect(refusals({ logUniform: ["1 min", "2 min"] })).toEqual([]);
  expect(refusals({ logUniform: ["0 min", "2 min"] }).join()).toContain("above zero");
  expect(refusals({ logUniform: ["3 min", "2 min"] }).join()).toContain("smaller");
});
