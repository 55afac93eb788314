/** A small Markov chain in continuous time, written down by hand: transitions between numbered states, per hour. */
export interface Chain {
  readonly states: number;
  /** Starts in state 0. */
  readonly moves: readonly (readonly [from: number, to: number, rate: number])[];
  readonly down: readonly number[];
}

/** What is asked of each system: hours and shares. */
export interface Answers {
  /** The long-run share of time that it is down. */
  readonly unavailability: number;
  /** Mean hours down in [0, horizon], all good at 0. */
  readonly downtime: number;
  /** P(it never goes down in [0, horizon]). */
  readonly noOutage: number;
  /** P(it has been down for `longest` hours without a break at some instant up to the horizon). */
  readonly longOutage: number;
}

type Slope = (time: number, y: Float64Array, slope: Float64Array) => void;

/** One step of the classical Runge–Kutta method, in place; the stages go through `work` (five vectors). */
const rungeKutta = (
  slope: Slope,
  time: number,
  step: number,
  y: Float64Array,
  work: Float64Array[],
): void => {
  const [k1, k2, k3, k4, at] = work;
  const n = y.length;
  slope(time, y, k1);
  for (let i = 0; i < n; i++) at[i] = y[i] + (step / 2) * k1[i];
  slope(time + step / 2, at, k2);
  for (let i = 0; i < n; i++) at[i] = y[i] + (step / 2) * k2[i];
  slope(time + step / 2, at, k3);
  for (let i = 0; i < n; i++) at[i] = y[i] + step * k3[i];
  slope(time + step, at, k4);
  for (let i = 0; i < n; i++) y[i] += (step / 6) * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
};

const workOf = (n: number): Float64Array[] => Array.from({ length: 5 }, () => new Float64Array(n));

const integrate = (slope: Slope, y: Float64Array, until: number, steps: number): Float64Array => {
  const work = workOf(y.length);
  for (let i = 0; i < steps; i++) rungeKutta(slope, (i * until) / steps, until / steps, y, work);
  return y;
};

/** Solves πQ = 0 with Σπ = 1 by Gaussian elimination. */
const steady = ({ states, moves }: Chain): number[] => {
  const rows = Array.from({ length: states }, () => new Array<number>(states + 1).fill(0));
  for (const [from, to, rate] of moves) {
    rows[to][from] += rate;
    rows[from][from] -= rate;
  }
  rows[states - 1] = [...new Array<number>(states).fill(1), 1];
  for (let column = 0; column < states; column++) {
    const pivot = rows.findIndex((row, i) => i >= column && Math.abs(row[column]) > 1e-300);
    [rows[column], rows[pivot]] = [rows[pivot], rows[column]];
    for (let row = 0; row < states; row++) {
      if (row === column) continue;
      const factor = rows[row][column] / rows[column][column];
      for (let i = column; i <= states; i++) rows[row][i] -= factor * rows[column][i];
    }
  }
  return rows.map((row, state) => row[states] / row[state]);
};

const unavailability = (chain: Chain): number => {
  const shares = steady(chain);
  return chain.down.reduce((sum, state) => sum + shares[state], 0);
};

/** The state probabilities with the hours down beside them, integrated together. */
const downtime = ({ states, moves, down }: Chain, horizon: number, step: number): number => {
  const y = new Float64Array(states + 1);
  y[0] = 1;
  const slope: Slope = (_, p, change) => {
    change.fill(0);
    for (const [from, to, rate] of moves) {
      change[from] -= rate * p[from];
      change[to] += rate * p[from];
    }
    for (const state of down) change[states] += p[state];
  };
  return integrate(slope, y, horizon, Math.ceil(horizon / step))[states];
};

/** What is left when the moves into a down state lead nowhere. */
const noOutage = ({ states, moves, down }: Chain, horizon: number, step: number): number => {
  const y = new Float64Array(states);
  y[0] = 1;
  const slope: Slope = (_, p, change) => {
    change.fill(0);
    for (const [from, to, rate] of moves) {
      change[from] -= rate * p[from];
      if (!down.includes(to)) change[to] += rate * p[from];
    }
  };
  return integrate(slope, y, horizon, Math.ceil(horizon / step)).reduce((sum, p) => sum + p, 0);
};

/** P(still down after `age` hours, and in which state), by the down state that was entered: a matrix by rows. */
const remaining = ({ states, moves, down }: Chain, age: number, step: number): Float64Array[] =>
  down.map((entered) => {
    const y = new Float64Array(states);
    y[entered] = 1;
    const slope: Slope = (_, p, change) => {
      change.fill(0);
      for (const [from, to, rate] of moves) {
        if (!down.includes(from)) continue;
        change[from] -= rate * p[from];
        if (down.includes(to)) change[to] += rate * p[from];
      }
    };
    return integrate(slope, y, age, Math.ceil(age / step));
  });

/**
 * P(some outage reaches the age `longest` by the horizon). Let p be the probabilities of the states while no outage has
 * been so long. Outages that began at t − longest and go on reach that age at t, and are taken out then:
 * p′(t) = p(t) Q − r(t − longest) E, with r the rate of entering each down state from an up state, and E the matrix of what
 * is left of an outage at that age. A delay equation with one constant delay: solved by steps of Runge–Kutta, the delayed
 * rate read from cubic Hermite interpolation of the up states between steps.
 */
const longOutage = (chain: Chain, horizon: number, longest: number, step: number): number => {
  const { states, moves, down } = chain;
  const left = remaining(chain, longest, step / 4);
  const entries = moves.filter(([from, to]) => !down.includes(from) && down.includes(to));
  const past: Float64Array[] = [];
  const pastSlopes: Float64Array[] = [];
  const before = (time: number, state: number): number => {
    const place = time / step;
    const i = Math.max(0, Math.min(past.length - 2, Math.floor(place + 1e-9)));
    const s = place - i;
    const [a, b] = [past[i][state], past[i + 1][state]];
    const [da, db] = [pastSlopes[i][state] * step, pastSlopes[i + 1][state] * step];
    return a + s * (da + s * (3 * (b - a) - 2 * da - db + s * (2 * (a - b) + da + db)));
  };
  const slope: Slope = (time, p, change) => {
    change.fill(0);
    for (const [from, to, rate] of moves) {
      change[from] -= rate * p[from];
      change[to] += rate * p[from];
    }
    if (time < longest - 1e-9) return;
    for (const [from, to, rate] of entries) {
      const entering = rate * before(time - longest, from);
      const ends = left[down.indexOf(to)];
      for (const state of down) change[state] -= entering * ends[state];
    }
  };
  const y = new Float64Array(states);
  y[0] = 1;
  const work = workOf(states);
  const keep = (time: number) => {
    const derivative = new Float64Array(states);
    slope(time, y, derivative);
    past.push(y.slice());
    pastSlopes.push(derivative);
  };
  const steps = Math.round(horizon / step);
  for (let i = 0; i < steps; i++) {
    keep(i * step);
    rungeKutta(slope, i * step, step, y, work);
  }
  return 1 - y.reduce((sum, p) => sum + p, 0);
};

/** All answers for a chain; `step` in hours must divide `longest` and the horizon. */
export const answersOf = (
  chain: Chain,
  { horizon, longest, step = 0.1 }: { horizon: number; longest: number; step?: number },
): Answers => ({
  unavailability: unavailability(chain),
  downtime: downtime(chain, horizon, step),
  noOutage: noOutage(chain, horizon, step),
  longOutage: longOutage(chain, horizon, longest, step),
});
