import { expect, it } from "vitest";
import { areaUnder } from "../../../src/backend/demand/quadrature.ts";

it("is exact for a polynomial of degree 15, and not for one of degree 16", () => {
  const off = (power: number) =>
    Math.abs((areaUnder((time) => time ** power, 0, 1) - 1 / (power + 1)) * (power + 1));
  expect(off(15)).toBeLessThan(1e-14);
  expect(off(16)).toBeGreaterThan(1e-11);
});
