import { exp, log } from "../../base/math.ts";
import { endedAmong, exposureOf } from "../../stats/observed-lengths.ts";
import type { Fitter } from "./fitter.ts";
import { DURATIONS, roughMean } from "./lengths.ts";

/** The exponential law: its mean is the time under watch over the ends seen, whatever was cut off. */
export const exponentialFitter: Fitter = {
  kind: "exponential",
  parameters: ["mean"],
  bounds: [DURATIONS],
  start: (of) => [log(roughMean(of))],
  likelihood: (of) => {
    const [ends, exposure] = [endedAmong(of), exposureOf(of)];
    return ([logMean]) => -ends * logMean - exposure * exp(-logMean);
  },
  lawAt: ([logMean]) => ({ kind: "exponential", mean: exp(logMean) }),
};
