/** A system that is up until it fails, then hidden until it is found, then repaired; all exponential, rates per hour. */
export interface Alternating {
  readonly fails: number;
  /** Infinite: found at once. */
  readonly found: number;
  readonly repairs: number;
}

const STEPS = 20_000;

/** The chance to be up at the middle of each of many equal steps up to a time, from up at 0, by the midpoint rule. */
const upOver = ({ fails, found, repairs }: Alternating, until: number): Float64Array => {
  const step = until / STEPS;
  const isSeen = found === Infinity;
  let [up, hidden] = [1, 0];
  const slope = (u: number, h: number) => [
    -fails * u + repairs * (1 - u - h),
    isSeen ? 0 : fails * u - found * h,
  ];
  return Float64Array.from({ length: STEPS }, () => {
    const [du, dh] = slope(up, hidden);
    const [middleUp, middleHidden] = [up + (step / 2) * du!, hidden + (step / 2) * dh!];
    const [mu, mh] = slope(middleUp, middleHidden);
    up += step * mu!;
    hidden += step * mh!;
    return middleUp;
  });
};

/** P(the length of an outage is more than this). */
const survival = ({ found, repairs }: Alternating, length: number): number =>
  found === Infinity
    ? Math.exp(-repairs * length)
    : (found * Math.exp(-repairs * length) - repairs * Math.exp(-found * length)) / (found - repairs);

/** E[X; X ≤ t] of an exponential law. */
const partialMean = (rate: number, t: number): number => (1 - Math.exp(-rate * t) * (1 + rate * t)) / rate;

/** E[length; length ≤ t] of an outage. */
const partialLength = ({ found, repairs }: Alternating, t: number): number =>
  found === Infinity
    ? partialMean(repairs, t)
    : (found * partialMean(repairs, t) - repairs * partialMean(found, t)) / (found - repairs);

/** What is expected of the outages between two times, from up at 0; those under way at the first of them begin there. */
export const expectedOf = (
  system: Alternating,
  { from = 0, until, longest }: { readonly from?: number; readonly until: number; readonly longest: number },
) => {
  const { fails, found } = system;
  const up = upOver(system, until);
  const step = until / STEPS;
  // Between two times the steps whose middles lie there; `weight` is of the time that is left.
  const over = (to: number, weight: (left: number) => number): number => {
    let sum = 0;
    for (let i = Math.round(from / step); i < Math.round(to / step); i++)
      sum += up[i]! * weight(until - (i + 0.5) * step) * step;
    return sum;
  };
  const upAt = (time: number): number => up[Math.min(STEPS - 1, Math.floor(time / step))]!;
  const downAtStart = from === 0 ? 0 : 1 - upAt(from);
  return {
    upAt,
    downtime: until - from - over(until, () => 1),
    outages: downAtStart + over(until, () => fails),
    longer: survival(system, longest) * (downAtStart + over(until - longest, () => fails)),
    // The rest is for systems that are looked at from 0.
    mitigated: over(until, (left) => fails * (1 - survival(system, left))),
    mitigationTime: over(until, (left) => fails * partialLength(system, left)),
    detected: over(until, (left) => fails * (found === Infinity ? 1 : 1 - Math.exp(-found * left))),
    detectionTime: over(until, (left) => (found === Infinity ? 0 : fails * partialMean(found, left))),
  };
};

/** P(a Poisson number of the mean, plus `more`, of exponential lengths sum to at most y). */
const sumWithin = (
  mean: number,
  more: number,
  { rate, y }: { readonly rate: number; readonly y: number },
): number => {
  let [term, sum] = [Math.exp(-mean), 0];
  for (let n = 0; n < 200; n++) {
    sum += term * gammaBelow(n + more, rate * y);
    term *= mean / (n + 1);
  }
  return sum;
};

/** P(Gamma(n, 1) ≤ x) for a whole n: at least n of a Poisson number of mean x. */
const gammaBelow = (n: number, x: number): number => {
  let [term, sum] = [Math.exp(-x), 0];
  for (let k = 0; k < n; k++) {
    sum += term;
    term *= x / (k + 1);
  }
  return n === 0 ? 1 : 1 - sum;
};

/**
 * P(the downtime in a window is more than y) for a system that is found at once, and up with a chance when the window begins:
 * it is at most y when the failures of the first `window − y` hours of uptime take at most y to repair (Takács 1957).
 */
export const missed = (
  { fails, repairs }: Alternating,
  { up, window, y }: { readonly up: number; readonly window: number; readonly y: number },
): number => {
  const law = { rate: repairs, y };
  const mean = fails * (window - y);
  return 1 - up * sumWithin(mean, 0, law) - (1 - up) * sumWithin(mean, 1, law);
};
