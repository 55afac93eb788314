import { expect, it } from "vitest";
import { z } from "zod";
import { defineLaw, type Laws } from "../../src/distributions/law.ts";

const none: Laws = {
  create: () => expect.unreachable(),
  describe: () => expect.unreachable(),
  isReady: () => true,
};

it("makes survival, quantile and moments from a hazard, and asks for moments only once and late", () => {
  let asked = 0;
  const unit = defineLaw({
    kind: "unit",
    summary: "a unit exponential",
    params: { scale: z.number() },
    create: ({ scale }) => ({
      hazard: (age) => age / scale,
      inverseHazard: (exponential) => exponential * scale,
      moments: () => {
        asked++;
        return { mean: scale, variance: scale * scale };
      },
    }),
    describe: (_, { mean }) => `mean ${mean}`,
  });
  const law = unit.create({ kind: "unit", scale: 2 }, none);
  expect([law.survival(2), law.quantile(1 - Math.exp(-3)), asked]).toEqual([
    expect.closeTo(Math.exp(-1), 15),
    expect.closeTo(6, 12),
    0,
  ]);
  expect([law.mean, law.variance, asked, law.kind, law.knots]).toEqual([2, 4, 1, "unit", []]);
  expect(unit.describe({ kind: "unit", scale: 3 }, none)).toBe("mean 3");
});
