import { expect, it } from "vitest";
import { lawBattery, lawOf, mistakesIn } from "../support/law-battery.ts";

lawBattery([
  {
    name: "exponential with a mean of 2 h",
    yaml: { kind: "exponential", mean: "2 h" },
    mean: 7200,
    variance: 7200 ** 2,
    survival: (t) => Math.exp(-t / 7200),
    quantiles: [
      [0.5, 7200 * Math.LN2],
      [0.999, 7200 * Math.log(1000)],
    ],
    age: 3600,
  },
]);

it("means the same by rate and by mean", () => {
  expect(lawOf({ kind: "exponential", rate: "1 per 2 h" }).mean).toBe(7200);
});

it("is nothing but a product when drawn", () => {
  const law = lawOf({ kind: "exponential", mean: "1 h" });
  for (const e of [1e-300, 1e-17, 0.3, 700]) expect(law.inverseHazard(e)).toBe(3600 * e);
});

it("says which parameters determine it", () => {
  const allowed = "the law exponential is given by mean, or rate";
  expect(mistakesIn({ kind: "exponential" })).toEqual([`: found nothing; ${allowed}`]);
  expect(mistakesIn({ kind: "exponential", mean: "1 h", rate: "1/h" })).toEqual([
    `: found mean and rate; ${allowed}`,
  ]);
  expect(mistakesIn({ kind: "exponential", mean: "0 s" })).toEqual([
    expect.stringMatching(/^mean: .*above zero/),
  ]);
});
