import { exp, log1p } from "../../base/math.ts";
import { positiveAmount, positiveDuration, positiveShare } from "../../base/units.ts";
import { type AdmissionView, defineAdmission } from "./rule.ts";

const LIMIT = 0;

/**
 * Additive increase, multiplicative decrease (Chiu and Jain 1989), by latency: while those let in wait less than the target,
 * the limit L rises by gain × capacity in each `every`; while they wait longer it falls by the share `cut` in each. It does
 * so evenly, dL/dt = gain × capacity / every or L × log(1 − cut) / every, so that its course does not depend on the steps.
 * It begins at what the servers can do, and stays between `least` and `most` times that.
 */
export const adaptive = defineAdmission({
  kind: "adaptive",
  summary: "lets in slowly more while the wait is short, and quickly less while it is long",
  params: {
    target: positiveDuration().describe("the wait in the queue above which less is let in"),
    every: positiveDuration().prefault("1 s").describe("how long `gain` and `cut` take; 1 s by default"),
    gain: positiveShare().prefault(0.01).describe("how much more is let in, of the capacity; 1 % by default"),
    cut: positiveShare().prefault(0.1).describe("how much less is let in, of the limit; 10 % by default"),
    least: positiveShare().prefault(0.01).describe("the lowest limit, of the capacity; 1 % by default"),
    most: positiveAmount()
      .prefault(2)
      .describe("the highest limit, as a multiple of the capacity; 2 by default, never less than `least`"),
  },
  memory: 1,
  create: ({ target, every, gain, cut, least, most }) => {
    const falls = log1p(-cut) / every;
    const next = (limit: number, { capacity, latency, length }: AdmissionView): number => {
      if (length === 0) return limit;
      return latency > target ? limit * exp(falls * length) : limit + (gain * capacity * length) / every;
    };
    return (view, memory, at) => {
      const { capacity } = view;
      const limit = memory[at + LIMIT] === 0 ? capacity : memory[at + LIMIT];
      memory[at + LIMIT] = Math.max(least * capacity, Math.min(most * capacity, next(limit, view)));
      return memory[at + LIMIT];
    };
  },
});
