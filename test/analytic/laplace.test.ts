import { expect, it } from "vitest";
import { type Complex, invert } from "../../src/analytic/laplace.ts";

/** 1 / (s + 3)², of t exp(−3t). */
const transform = ({ re, im }: Complex): Complex => {
  const [a, b] = [(re + 3) * (re + 3) - im * im, 2 * (re + 3) * im];
  const size = a * a + b * b;
  return { re: a / size, im: -b / size };
};

it("a transform leads back to its function, to eight or six digits of its size", () => {
  for (const t of [0.1, 1, 4]) {
    expect(invert(transform, t) / (t * Math.exp(-3 * t))).toBeCloseTo(1, t > 2 ? 3 : 7);
    expect(Math.abs(invert(transform, t, "fewer") - t * Math.exp(-3 * t))).toBeLessThan(1e-6);
  }
});
