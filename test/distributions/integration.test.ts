import { expect, it } from "vitest";
import { momentsByIntegration } from "../../src/distributions/integration.ts";
import { lawOf } from "../support/law-battery.ts";

it.each([
  { kind: "exponential", mean: "1 h" },
  { kind: "weibull", shape: 0.5, mean: "1 h" },
  { kind: "lognormal", mean: "1 h", cv: 3 },
  { kind: "gamma", mean: "1 h", cv: 0.1 },
  { kind: "uniform", from: "1 h", to: "2 h" },
  { kind: "triangular", from: "1 h", mode: "2 h", to: "4 h" },
  { kind: "empirical", values: ["1 s", "10 s", "1 h"] },
  { kind: "shifted", by: "1 h", law: { kind: "exponential", mean: "1 min" } },
])("agrees with the closed forms of $kind", (yaml) => {
  const law = lawOf(yaml);
  const { mean, variance } = momentsByIntegration(law, law.knots);
  expect(mean / law.mean).toBeCloseTo(1, 9);
  expect(Math.abs(variance - law.variance)).toBeLessThan(1e-8 * (law.variance + 1e-3 * law.mean ** 2));
});
