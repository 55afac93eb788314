import fc from "fast-check";
import { expect, it } from "vitest";
import { differences, numbers, planFrom, troublesOf } from "./random-models.ts";

const size = { servers: 180, services: 6 };

it("hundreds of random models of up to 200 components keep count of all that they have", () => {
  fc.assert(
    fc.property(numbers, (given) => {
      const plan = planFrom(given, size);
      fc.pre(plan !== null);
      expect(troublesOf(plan, 500)).toEqual([]);
    }),
    { seed: 1, numRuns: 600 },
  );
});

it("their runs repeat themselves", () => {
  fc.assert(
    fc.property(numbers, (given) => {
      const plan = planFrom(given, size);
      fc.pre(plan !== null);
      expect(differences(plan, 200)).toEqual([]);
    }),
    { seed: 2, numRuns: 100 },
  );
});
