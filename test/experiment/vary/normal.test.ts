import { expect, it } from "vitest";
import { expectRising, meanOf, numbersAt, refusals } from "../../support/vary.ts";

it("far from zero it is the normal law", () => {
  const vary = { normal: { mean: "100 min", sd: "10 min" } };
  expectRising(vary);
  const [low, median, high] = numbersAt(vary, [0.025, 0.5, 0.975]);
  expect(low).toBeCloseTo(100 - 19.59964, 4);
  expect(median).toBeCloseTo(100, 9);
  expect(high).toBeCloseTo(100 + 19.59964, 4);
});

it("near zero it is that law given that it is above zero", () => {
  const vary = { normal: { mean: 1, sd: 1 } };
  expectRising(vary);
  // φ(1)/Φ(1) = 0.241971/0.841345 above the mean of the whole law; the median has (0.158655 + 1)/2 of it below.
  expect(meanOf(vary)).toBeCloseTo(1.2876, 3);
  expect(numbersAt(vary, [0.5])[0]).toBeCloseTo(1.2001, 3);
  expect(numbersAt(vary, [0])[0]).toBeGreaterThan(0);
});

it("a share stays from 0 % to 100 %", () => {
  const [low, median, high] = numbersAt({ normal: { mean: "50 %", sd: "50 %" } }, [0, 0.5, 1]);
  expect(low).toBeGreaterThan(0);
  expect(median).toBeCloseTo(50, 9);
  expect(high).toBeLessThan(100);
});

it("a law that is not mostly above zero is refused", () => {
  expect(refusals({ normal: { mean: "1 h", sd: "20 h" } })).toEqual([]);
  expect(refusals({ normal: { mean: "1 h", sd: "0 h" } }).join()).toContain("above zero");
  expect(refusals({ normal: { mean: "120 %", sd: "5 %" } }).join()).toContain("at most 100 %");
  expect(refusals({ normal: { mean: "1 h", sd: "20 min" } }).join()).toContain("one unit");
});
