import { expect, it } from "vitest";
import { compareExact } from "../../src/experiment/exact.ts";
import { load, PAIR } from "../model/model-text.ts";

// A right engine is further away than 4 with probability 6e-5, for each of ten numbers.
it("simulated years lie near the exact answers, and far from those of another design", () => {
  const loaded = load(PAIR);
  const study = { seed: "exact", years: 600, threshold: 0.5, mostStates: 100 };
  const { agreement } = compareExact(loaded.model(), study);
  const distances = agreement.map(({ z }) => z).filter((z) => z !== null);
  expect(distances.length).toBeGreaterThan(3);
  for (const z of distances) expect(Math.abs(z)).toBeLessThan(4);
  const [{ simulated }] = agreement;
  const [{ exact }] = compareExact(loaded.model("single"), { ...study, years: 0 }).agreement;
  expect(exact as number).toBeGreaterThan(3 * simulated!);
});

it("without years there are exact numbers alone", () => {
  const { agreement } = compareExact(load(PAIR).model(), {
    seed: "1",
    years: 0,
    threshold: 0.5,
    mostStates: 100,
  });
  expect(agreement.every(({ simulated, z }) => simulated === null && z === null)).toBe(true);
  expect(agreement.every(({ exact }) => typeof exact === "number")).toBe(true);
});
