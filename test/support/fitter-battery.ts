import { expect, it } from "vitest";
import { createLaw } from "../../src/distributions/family.ts";
import { topOf } from "../../src/distributions/fitting/fit-law.ts";
import type { Fitter } from "../../src/distributions/fitting/fitter.ts";
import { bearings, remissions } from "./published-lengths.ts";

/** Parameters that others published or computed for the bearings and the remissions. */
interface Published {
  readonly bearings: readonly number[];
  readonly remissions: readonly number[];
}

const fitted = (fitter: Fitter, of: typeof bearings): number[] => topOf(fitter, of)!.at.map(Math.exp);

/** What holds of every fitter. */
export const itFits = (fitter: Fitter, published: Published): void => {
  it("agrees with what others found", () => {
    fitted(fitter, bearings).forEach((value, i) => {
      expect(value / published.bearings[i]).toBeCloseTo(1, 4);
    });
    fitted(fitter, remissions).forEach((value, i) => {
      expect(value / published.remissions[i]).toBeCloseTo(1, 4);
    });
  });

  it("has the likelihood of its law, with cuts and late entries", () => {
    const of = { ...remissions, entries: remissions.lengths.map((_, i) => (i % 3 === 0 ? 2.5 : 0)) };
    const point = fitter.start(of).map((x) => x + 0.1);
    const { hazard } = createLaw(fitter.lawAt(point));
    let expected = 0;
    of.lengths.forEach((length, i) => {
      const [step, entry] = [1e-4, of.entries[i]];
      const rate = (hazard(length + step) - hazard(length - step)) / (2 * step);
      expected += hazard(entry) - hazard(length) + (of.ended[i] === 1 ? Math.log(rate) : 0);
    });
    expect(fitter.likelihood(of)(point)).toBeCloseTo(expected, 6);
  });

  it("does not depend on the unit of time", () => {
    const scaled = { ...remissions, lengths: Float64Array.from(remissions.lengths, (x) => x * 604_800) };
    const law = (point: readonly number[]) => createLaw(fitter.lawAt(point));
    const [weeks, seconds] = [remissions, scaled].map((of) => law(topOf(fitter, of)!.at));
    expect(seconds.mean / weeks.mean / 604_800).toBeCloseTo(1, 6);
    expect(seconds.quantile(0.1) / weeks.quantile(0.1) / 604_800).toBeCloseTo(1, 6);
  });
};
