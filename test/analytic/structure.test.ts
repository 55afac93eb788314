import { expect, it } from "vitest";
import { atLeastWork, steadyAvailability, structureWorks } from "../../src/analytic/structure.ts";

it("k of n is a binomial tail whose small side keeps its digits", () => {
  const parts = Array.from({ length: 10 }, () => ({ works: 1 - 1e-4, fails: 1e-4 }));
  const { fails } = atLeastWork(parts, 8);
  let tail = 0;
  let choose = 1;
  for (let k = 1; k <= 10; k++) {
    choose = (choose * (11 - k)) / k;
    if (k > 2) tail += choose * 1e-4 ** k * (1 - 1e-4) ** (10 - k);
  }
  expect(fails / tail).toBeCloseTo(1, 12);
});

it("a bridge of structures is worked out from within; what never fails or is never repaired is clear", () => {
  const pair = { atLeast: 1, of: [{ works: 0.9 }, { works: 0.9 }] };
  expect(structureWorks({ atLeast: 2, of: [pair, pair, { works: 0 }] }).works).toBeCloseTo(0.9801, 12);
  expect(steadyAvailability({ life: 9, repair: Number.POSITIVE_INFINITY })).toBe(0);
  expect(steadyAvailability({ life: Number.POSITIVE_INFINITY, repair: 9 })).toBe(1);
});
