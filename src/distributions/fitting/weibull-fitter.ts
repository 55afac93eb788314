import { exp, log } from "../../base/math.ts";
import type { Fitter } from "./fitter.ts";
import { DURATIONS, endedSums, roughMean } from "./lengths.ts";

/** The Weibull law, H(t) = (t / scale)^shape. */
export const weibullFitter: Fitter = {
  kind: "weibull",
  parameters: ["shape", "scale"],
  bounds: [[log(0.05), log(1000)], DURATIONS],
  start: (of) => [0, log(roughMean(of))],
  likelihood: (of) => {
    const { count, logSum } = endedSums(of);
    const logs = Float64Array.from(of.lengths, log);
    const entries = Float64Array.from(of.entries)
      .filter((entry) => entry > 0)
      .map(log);
    return ([logShape, logScale]) => {
      const shape = exp(logShape);
      let hazards = 0;
      for (let i = 0; i < logs.length; i++) hazards += exp(shape * (logs[i] - logScale));
      for (let i = 0; i < entries.length; i++) hazards -= exp(shape * (entries[i] - logScale));
      return count * (logShape - shape * logScale) + (shape - 1) * logSum - hazards;
    };
  },
  lawAt: ([logShape, logScale]) => ({ kind: "weibull", shape: exp(logShape), scale: exp(logScale) }),
};
