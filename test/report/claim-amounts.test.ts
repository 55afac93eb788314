import { expect, it } from "vitest";
import { claimAmount } from "../../src/report/claim-amounts.ts";

const answer = (estimate: number, lower: number, upper: number) => ({
  estimate,
  lower,
  upper,
  level: 0.99,
  n: 9,
});

it("amounts are told with their interval, in the unit of the number", () => {
  expect(claimAmount(answer(0.0021, 0.0011, 0.0038), "chance", 0.01)).toBe("0.21 (0.11–0.38) %");
  expect(claimAmount(answer(0, 0, 0.0074), "chance", 0.01)).toBe("0.00 (0.00–0.74) %");
  expect(claimAmount(answer(4400, 4200, 4640), "s", 3600)).toBe("1.222 (1.167–1.289) h");
  expect(claimAmount(answer(1500, 1200, Infinity), "user-hours", 9)).toBe("1500 (1200–…) user-hours");
  expect(claimAmount(answer(2.5e6, 2.4e6, 2.6e6), "1", 9)).toBe("2.50 (2.40–2.60) M");
});

it("no end reads as the bound unless it is the bound", () => {
  expect(claimAmount(answer(0.0061, 0.0031, 0.00999), "chance", 0.01)).toBe("0.610 (0.310–0.999) %");
  expect(claimAmount(answer(0.0061, 0.0031, 0.01), "chance", 0.01)).toBe("0.61 (0.31–1.00) %");
  expect(claimAmount(answer(0.9998, 0.99952, 0.9999), "share", 0.9995)).toBe("99.980 (99.952–99.990) %");
});

it("without an interval the reason is told", () => {
  expect(claimAmount({ refused: "too few" }, "s", 9)).toBe("no interval yet (too few)");
});
