import { expect, it } from "vitest";
import { mean, meanMinutes, minutes, percent } from "../../src/report/figures.ts";

const level = 0.95;

it("a number comes with its interval, an open end as dots, a negative one with a proper minus", () => {
  const quantile = {
    estimate: 12_720,
    lower: 12_300,
    upper: 13_140,
    level,
    n: 9,
  };
  expect(minutes(quantile)).toBe("212 (205–219)");
  expect(minutes({ ...quantile, upper: Number.POSITIVE_INFINITY })).toBe("212 (205–…)");
  expect(meanMinutes({ estimate: -600, lower: -1200, upper: 60, level, n: 9 }, true)).toBe("−10 (−20 to 1)");
  expect(meanMinutes({ estimate: 600, lower: 540, upper: 660, level, n: 9 }, true)).toBe("+10 (9–11)");
});

it("none or all of the runs give a bound, never 0 % or 100 %", () => {
  expect(percent({ estimate: 0, lower: 0, upper: 0.0184, level, n: 200 })).toBe("< 1.8 %");
  expect(percent({ estimate: 1, lower: 0.9816, upper: 1, level, n: 200 })).toBe("> 98 %");
  expect(percent({ estimate: 0.0004, lower: 0.0001, upper: 0.002, level, n: 9000 })).toBe(
    "0.04 (0.01–0.2) %",
  );
  expect(percent({ estimate: 0.334, lower: 0.27, upper: 0.381, level, n: 200 })).toBe("33 (27–38) %");
});

it("a mean without an interval says so", () => {
  expect(mean({ refused: "3 of 9 values are not zero; an interval needs 10" }, { per: 1, digits: 0 })).toBe(
    "too few events",
  );
  expect(mean({ estimate: 0, lower: 0, upper: 0, level, n: 9 }, { per: 1, digits: 0 })).toBe("0 in all runs");
});
