import { expect, it } from "vitest";
import { lowAndHigh } from "../../../src/experiment/vectors.ts";
import { expectRising, meanOf, numbersAt, refusals } from "../../support/vary.ts";

it("the median and what 95 % are below are as written", () => {
  const vary = { logNormal: { median: "1000 h", p95: "5000 h" } };
  expectRising(vary);
  const [low, median, high] = numbersAt(vary, [0.05, 0.5, 0.95]);
  expect([low, median, high].map(Math.round)).toEqual([200, 1000, 5000]);
  expect(lowAndHigh(vary).map((value) => Math.round(Number.parseFloat(String(value))))).toEqual([200, 5000]);
});

it("the mean is that of a lognormal law", () => {
  // σ = log 2/1.6449 = 0.42140, so that the mean is e^(σ²/2) = 1.09285 medians.
  expect(meanOf({ logNormal: { median: 1, p95: 2 } })).toBeCloseTo(1.0928, 3);
});

it("a share is taken from the part of the law that is not above 100 %", () => {
  const vary = { logNormal: { median: "60 %", p95: "99 %" } };
  expectRising(vary);
  const [median, end] = numbersAt(vary, [0.5, 1]);
  expect(end).toBeLessThanOrEqual(100);
  expect(end).toBeGreaterThan(99.9);
  expect(median).toBeLessThan(60);
  expect(median).toBeGreaterThan(57);
});

it("what is no lognormal law is refused", () => {
  expect(refusals({ logNormal: { median: "1 h", p95: "2 h" } })).toEqual([]);
  expect(refusals({ logNormal: { median: "2 h", p95: "2 h" } }).join()).toContain("smaller than p95");
  expect(refusals({ logNormal: { median: "0 h", p95: "2 h" } }).join()).toContain("above zero");
  expect(refusals({ logNormal: { median: "50 %", p95: "120 %" } }).join()).toContain("at most 100 %");
  expect(refusals({ logNormal: { median: "2 h" } })).toHaveLength(1);
});
