import { exp, expm1 } from "../../base/math.ts";
import { positiveCount, positiveDuration, positiveRate, positiveShare } from "../../base/units.ts";
import { type AdmissionView, defineAdmission } from "./rule.ts";

/** Slots: the phase, the seconds spent in it, and how many attempts ended, and how many of them failed, of late. */
const PHASE = 0;
const SINCE = 1;
const ENDED = 2;
const FAILED = 3;
const CLOSED = 0;
const OPEN = 1;
const HALF_OPEN = 2;

const enter = (memory: Float64Array, at: number, phase: number, since: number): void => {
  memory[at + PHASE] = phase;
  memory[at + SINCE] = since;
  memory[at + ENDED] = 0;
  memory[at + FAILED] = 0;
};

/** Counts what ended in a step; what was counted before keeps the share `keeps`, and the step counts for `seconds`. */
const count = (
  memory: Float64Array,
  at: number,
  { ended, failed }: AdmissionView,
  keeps: number,
  seconds: number,
): void => {
  memory[at + ENDED] = memory[at + ENDED] * keeps + ended * seconds;
  memory[at + FAILED] = memory[at + FAILED] * keeps + ended * failed * seconds;
};

const failsAbove = (memory: Float64Array, at: number, share: number): boolean =>
  memory[at + FAILED] > share * memory[at + ENDED];

/**
 * A circuit breaker (Nygard, Release It!, 2007). Closed, it lets everybody in and counts, forgetting exponentially with the
 * time constant `window`; it opens when more than the share `opens` of at least `volume` attempts failed. Open, it lets
 * nobody in for `sleeps`. Half-open, it lets in `probes` per second for `tries`, and for longer while not one of them has
 * ended; then it closes if no more than the share `opens` of them failed, and opens again if more did.
 */
export const breaker = defineAdmission({
  kind: "breaker",
  summary: "shuts when too many fail, and tries with a few after a while",
  params: {
    opens: positiveShare().describe("the share of failures above which it opens: all are turned away"),
    window: positiveDuration()
      .prefault("10 s")
      .describe("over how long failures are counted; 10 s by default"),
    volume: positiveCount()
      .prefault(20)
      .describe("how many attempts must have ended in the window before it may open; 20 by default"),
    sleeps: positiveDuration().describe("how long it stays open"),
    probes: positiveRate().describe("how many attempts are let in then, to see how they fare"),
    tries: positiveDuration().prefault("10 s").describe("how long these are watched; 10 s by default"),
  },
  memory: 4,
  create: ({ opens, window, volume, sleeps, probes, tries }) => {
    const whileClosed = (view: AdmissionView, memory: Float64Array, at: number): void => {
      const { length } = view;
      count(memory, at, view, exp(-length / window), -expm1(-length / window) * window);
      if (memory[at + ENDED] >= volume && failsAbove(memory, at, opens)) enter(memory, at, OPEN, 0);
    };
    const whileHalfOpen = (view: AdmissionView, memory: Float64Array, at: number): void => {
      count(memory, at, view, 1, view.length);
      if (memory[at + SINCE] < tries || memory[at + ENDED] === 0) return;
      enter(memory, at, failsAbove(memory, at, opens) ? OPEN : CLOSED, 0);
    };
    return (view, memory, at) => {
      memory[at + SINCE] += view.length;
      if (memory[at + PHASE] === CLOSED) whileClosed(view, memory, at);
      else if (memory[at + PHASE] === HALF_OPEN) whileHalfOpen(view, memory, at);
      else if (memory[at + SINCE] >= sleeps) enter(memory, at, HALF_OPEN, memory[at + SINCE] - sleeps);
      if (memory[at + PHASE] === CLOSED) return Number.POSITIVE_INFINITY;
      return memory[at + PHASE] === OPEN ? 0 : probes;
    };
  },
});
