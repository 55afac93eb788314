import { expect, it } from "vitest";
import { expectRising, meanOf, numbersAt, refusals } from "../../support/vary.ts";

it("the quantiles are those of two straight lines", () => {
  expectRising({ triangular: ["1 h", "2 h", "5 h"] });
  // A quarter lies below the mode: (2 − 1)/(5 − 1). Below 1.5 h: (0.5)²/(4·1); above 3.5 h: (1.5)²/(4·3).
  const expected = [1, 1.5, 2, 3.5, 5];
  numbersAt({ triangular: ["1 h", "2 h", "5 h"] }, [0, 0.0625, 0.25, 1 - 0.1875, 1]).forEach(
    (value, index) => {
      expect(value).toBeCloseTo(expected[index], 12);
    },
  );
  expect(meanOf({ triangular: ["1 h", "2 h", "5 h"] })).toBeCloseTo(8 / 3, 5);
});

it("the mode may be an end", () => {
  expect(numbersAt({ triangular: [0, 0, 1] }, [0, 0.75, 1])).toEqual([0, 0.5, 1]);
  expect(numbersAt({ triangular: [0, 1, 1] }, [0, 0.25, 1])).toEqual([0, 0.5, 1]);
});

it("values out of order are refused", () => {
  expect(refusals({ triangular: ["1 h", "1 h", "5 h"] })).toEqual([]);
  expect(refusals({ triangular: ["1 h", "6 h", "5 h"] }).join()).toContain("in this order");
  expect(refusals({ triangular: ["1 h", "1 h", "1 h"] }).join()).toContain("in this order");
});
