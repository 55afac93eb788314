import { expect, it } from "vitest";
import { createLaw, lawKinds } from "../../../src/distributions/family.ts";
import { fitters } from "../../../src/distributions/fitting/fitters.ts";

it("every fitter is of a kind of law, and makes laws that have their parameters", () => {
  const kinds = lawKinds.map(({ kind }) => kind);
  for (const { kind, parameters, bounds, lawAt } of fitters) {
    expect(kinds).toContain(kind);
    expect(bounds).toHaveLength(parameters.length);
    const law = lawAt(parameters.map(() => 0));
    for (const name of parameters) expect(law[name]).toBe(1);
    expect(createLaw(law).mean).toBeGreaterThan(0);
  }
  expect(fitters[0].kind).toBe("exponential");
});
