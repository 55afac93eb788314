import type { Chain } from "./chain.ts";
import { flowOf, matrixOf, settled } from "./linear.ts";
import type { LongRun } from "./long-run.ts";

/** A law as lengths in hours with their chances: exact for fixed lengths, by quadrature for others. */
export type Lengths = readonly (readonly [hours: number, chance: number])[];

/** A length that is always the same. */
export const always = (hours: number): Lengths => [[hours, 1]];

/** Every length between two bounds is equally likely: Gauss's rule with 5 points in each of 8 parts. */
export const between = (from: number, to: number): Lengths => {
  const [inner, outer] = [5 - 2 * Math.sqrt(10 / 7), 5 + 2 * Math.sqrt(10 / 7)].map((x) => Math.sqrt(x) / 3);
  const [near, far] = [322 + 13 * Math.sqrt(70), 322 - 13 * Math.sqrt(70)].map((w) => w / 900);
  const rule = [
    [0, 128 / 225],
    [inner, near],
    [-inner, near],
    [outer, far],
    [-outer, far],
  ];
  const part = (to - from) / 8;
  return Array.from({ length: 8 }, (_, k) =>
    rule.map(([x, weight]) => [from + part * (k + (1 + x) / 2), weight / 16] as const),
  ).flat();
};

/** What a period's end leads to, by chance. */
export type End = readonly (readonly [to: number, chance: number])[];

/**
 * A clock of any law. It runs while the process is in one of these states, starts anew when it comes in from elsewhere or
 * when a period ends inside, and its end leads from where the process is then to some state.
 */
export interface Period {
  readonly states: readonly number[];
  readonly lasts: Lengths;
  readonly ends: (state: number) => End;
}

/** What one visit amounts to: mean hours in each state, where it leads with which chance, and outages that begin in it. */
interface Visit {
  readonly hours: number[];
  readonly leads: number[];
  readonly outages: number;
}

/**
 * The long run of a chain with periods (a Markov regenerative process): visits to states without a clock, and whole periods
 * from their beginning, are the steps of a chain of their own; time is spent in proportion to how often each comes and what
 * it amounts to. A state has one clock at most.
 */
export const regenerative = (chain: Chain, periods: readonly Period[]): LongRun => {
  const isDown = (state: number) => chain.down.includes(state);
  const visits = Array.from({ length: chain.states }, (_, state) => {
    const period = periods.find(({ states }) => states.includes(state));
    return period === undefined
      ? plainVisit(chain, state, isDown)
      : periodVisit(chain, period, state, isDown);
  });
  const often = settled(visits.map(({ leads }) => leads));
  const total = (value: (visit: Visit) => number): number =>
    visits.reduce((sum, visit, i) => sum + often[i] * value(visit), 0);
  const hours = total((visit) => visit.hours.reduce((sum, part) => sum + part, 0));
  return {
    unavailable:
      total((visit) => visit.hours.reduce((sum, part, i) => sum + (isDown(i) ? part : 0), 0)) / hours,
    outages: total((visit) => visit.outages) / hours,
  };
};

const emptyVisit = (states: number) => ({
  hours: new Array<number>(states).fill(0),
  leads: new Array<number>(states).fill(0),
  outages: 0,
});

const plainVisit = (chain: Chain, state: number, isDown: (state: number) => boolean): Visit => {
  const visit = emptyVisit(chain.states);
  const ways = chain.moves.filter(([from]) => from === state);
  const total = ways.reduce((sum, [, , rate]) => sum + rate, 0);
  visit.hours[state] = 1 / total;
  for (const [, to, rate] of ways) {
    visit.leads[to] += rate / total;
    if (!isDown(state) && isDown(to)) visit.outages += rate / total;
  }
  return visit;
};

const periodVisit = (
  chain: Chain,
  { states, lasts, ends }: Period,
  state: number,
  isDown: (state: number) => boolean,
): Visit => {
  const visit = emptyVisit(chain.states);
  const row = states.indexOf(state);
  const q = matrixOf(states.length, states.length, () => 0);
  for (const [from, to, rate] of chain.moves) {
    const [i, j] = [states.indexOf(from), states.indexOf(to)];
    if (i < 0) continue;
    q[i][i] -= rate;
    if (j >= 0) q[i][j] += rate;
  }
  for (const [hours, chance] of lasts) {
    const { at, integral } = flowOf(q, hours);
    for (const [from, to, rate] of chain.moves) {
      const i = states.indexOf(from);
      if (i < 0) continue;
      const count = chance * integral[row][i] * rate;
      if (!isDown(from) && isDown(to)) visit.outages += count;
      if (!states.includes(to)) visit.leads[to] += count;
    }
    states.forEach((from, i) => {
      visit.hours[from] += chance * integral[row][i];
      for (const [to, share] of ends(from)) {
        visit.leads[to] += chance * at[row][i] * share;
        if (!isDown(from) && isDown(to)) visit.outages += chance * at[row][i] * share;
      }
    });
  }
  return visit;
};
