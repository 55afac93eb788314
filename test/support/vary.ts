import fc from "fast-check";
import { expect } from "vitest";
import { lowAndHigh, numberIn, type Vary, valueAt, varySchema } from "../../src/experiment/vectors.ts";

/** The messages with which a way to sample is refused. */
export const refusals = (vary: unknown): string[] =>
  varySchema.safeParse(vary).error?.issues.map(({ message }) => message) ?? [];

/** What a way to sample gives at some uniforms, as numbers. */
export const numbersAt = (vary: Vary, uniforms: readonly number[]): number[] =>
  uniforms.map((u) => numberIn(valueAt(vary, u)));

/** Holds what is common to all laws of quantities: what is sampled rises with the uniform, and its ends are numbers too. */
export const expectRising = (vary: Vary): void => {
  const u = fc.double({ min: 0, max: 1, noNaN: true });
  const property = fc.property(u, u, (one, other) => {
    const [low, high] = numbersAt(vary, [Math.min(one, other), Math.max(one, other)]);
    expect(low).toBeLessThanOrEqual(high);
  });
  fc.assert(property, { seed: 1, numRuns: 200 });
  const [low, high] = lowAndHigh(vary).map(numberIn);
  expect(low).toBeLessThan(high);
  expect(numbersAt(vary, [0, 1]).every((end) => Number.isFinite(end) && end >= 0)).toBe(true);
};

/** The mean of the sampled numbers, over evenly spread uniforms. */
export const meanOf = (vary: Vary): number => {
  const n = 20_000;
  const numbers = numbersAt(
    vary,
    Array.from({ length: n }, (_, index) => (index + 0.5) / n),
  );
  return numbers.reduce((sum, one) => sum + one, 0) / n;
};
