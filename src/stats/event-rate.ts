import { assert } from "../base/assert.ts";
import { log } from "../base/math.ts";
import { gammaInverse } from "./gamma.ts";
import type { Estimate } from "./interval.ts";

/**
 * The interval of Garwood (1936) for the rate of events that come at a constant rate: `events` of them in a time under watch of
 * `exposure`. The lower end is 0 when there were none; `n` is the number of events.
 *
 * ```ts
 * import { garwood } from "../src/stats/event-rate.ts";
 * garwood(10, 2, 0.95).lower.toFixed(4) // => "2.3977"
 * garwood(10, 2, 0.95).upper.toFixed(4) // => "9.1952"
 * ```
 */
export const garwood = (events: number, exposure: number, level: number): Estimate => {
  assert(events >= 0 && exposure > 0, "events are counted over some time");
  const tail = (1 - level) / 2;
  return {
    estimate: events / exposure,
    lower: events === 0 ? 0 : gammaInverse(events, tail) / exposure,
    upper: gammaInverse(events + 1, 1 - tail) / exposure,
    level,
    n: events,
  };
};

/**
 * The mean time to an event that comes at a constant rate, from runs of which some were cut off before it came: the time under
 * watch over the number of events, its interval being that of the rate turned over (Epstein and Sobel 1953; for runs that are
 * all cut at one time it covers with at least about the level). Without any event there is only a lower bound, one-sided: then
 * the estimate and the upper end are Infinity.
 *
 * ```ts
 * import { meanTimeTo } from "../src/stats/event-rate.ts";
 * meanTimeTo(10, 2, 0.95).estimate // => 0.2
 * meanTimeTo(0, 100, 0.95).lower.toFixed(2) // => "33.38"
 * ```
 */
export const meanTimeTo = (events: number, exposure: number, level: number): Estimate => {
  if (events === 0) {
    const lower = exposure / -log(1 - level);
    return { estimate: Infinity, lower, upper: Infinity, level, n: 0 };
  }
  const rate = garwood(events, exposure, level);
  return { estimate: 1 / rate.estimate, lower: 1 / rate.upper, upper: 1 / rate.lower, level, n: events };
};
