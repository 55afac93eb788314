import { expect, it } from "vitest";
import { factKinds, factNames } from "../../src/backend/facts.ts";

it("numbers its facts in the order of their declaration, with five numbers each at most", () => {
  expect(factNames).toEqual(Object.keys(factKinds));
  for (const numbers of Object.values(factKinds)) expect(numbers.length).toBeLessThanOrEqual(5);
});
