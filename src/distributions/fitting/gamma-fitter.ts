import { exp, log } from "../../base/math.ts";
import { gammaHazard, logGamma } from "../../stats/gamma.ts";
import type { Fitter } from "./fitter.ts";
import { cutsAndEntries, DURATIONS, endedSums, roughMean } from "./lengths.ts";

/** The gamma law by shape and mean, which hardly depend on one another. */
export const gammaFitter: Fitter = {
  kind: "gamma",
  parameters: ["shape", "mean"],
  bounds: [[log(0.02), log(10_000)], DURATIONS],
  start: (of) => [0, log(roughMean(of))],
  likelihood: (of) => {
    const { count, sum, logSum } = endedSums(of);
    const { cuts, entries } = cutsAndEntries(of);
    return ([logShape, logMean]) => {
      const shape = exp(logShape);
      const logScale = logMean - logShape;
      const scale = exp(logScale);
      let value = (shape - 1) * logSum - sum / scale - count * (shape * logScale + logGamma(shape));
      for (let i = 0; i < cuts.length; i++) value -= gammaHazard(shape, cuts[i] / scale);
      for (let i = 0; i < entries.length; i++) value += gammaHazard(shape, entries[i] / scale);
      return value;
    };
  },
  lawAt: ([logShape, logMean]) => ({ kind: "gamma", shape: exp(logShape), mean: exp(logMean) }),
};
