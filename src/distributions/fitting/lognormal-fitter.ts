import { exp, log } from "../../base/math.ts";
import { normalHazard } from "../../stats/normal.ts";
import type { Fitter } from "./fitter.ts";
import { cutsAndEntries, DURATIONS, endedSums, roughLogs } from "./lengths.ts";

/** log of sqrt(2π). */
const LOG_ROOT_TWO_PI = 0.9189385332046727;

/** The lognormal law: the logarithm is normal around that of the median. */
export const lognormalFitter: Fitter = {
  kind: "lognormal",
  parameters: ["median", "sigma"],
  bounds: [DURATIONS, [log(0.0001), log(10)]],
  start: (of) => {
    const { mean, sd } = roughLogs(of);
    return [mean, log(sd)];
  },
  likelihood: (of) => {
    const { count, logSum, logSquares } = endedSums(of);
    const watched = cutsAndEntries(of);
    const [cuts, entries] = [watched.cuts.map(log), watched.entries.map(log)];
    const centre = count === 0 ? 0 : logSum / count;
    const squares = logSquares - count * centre * centre;
    return ([logMedian, logSigma]) => {
      const sigma = exp(logSigma);
      const gap = (centre - logMedian) / sigma;
      const spread = squares / (2 * sigma * sigma) + (count * gap * gap) / 2;
      let value = -logSum - count * (logSigma + LOG_ROOT_TWO_PI) - spread;
      for (let i = 0; i < cuts.length; i++) value -= normalHazard((cuts[i] - logMedian) / sigma);
      for (let i = 0; i < entries.length; i++) value += normalHazard((entries[i] - logMedian) / sigma);
      return value;
    };
  },
  lawAt: ([logMedian, logSigma]) => ({ kind: "lognormal", median: exp(logMedian), sigma: exp(logSigma) }),
};
