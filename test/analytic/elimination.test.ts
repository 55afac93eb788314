import { expect, it } from "vitest";
import { eliminate } from "../../src/analytic/elimination.ts";

it("stationary probabilities keep all digits over 40 powers of ten", () => {
  const n = 5;
  const rates = new Float64Array(n * n);
  for (let i = 0; i + 1 < n; i++) {
    rates[i * n + i + 1] = 1e-10;
    rates[(i + 1) * n + i] = 1;
  }
  const shares = eliminate(rates, n);
  for (let i = 1; i < n; i++) expect(shares[i] / shares[i - 1] / 1e-10).toBeCloseTo(1, 13);
  expect(shares[4]).toBeLessThan(1.0001e-40);
});
