import type { WaitPart, Waits } from "./policy.ts";

/** A wait, and the share of all phones that are within it (0 … 1). */
export interface WaitInVain {
  readonly part: WaitPart;
  readonly share: number;
}

/** The states that phones may be in after failing from a state any number of times, that state among them. */
const reachable = (waits: Waits, start: number): ReadonlySet<number> => {
  const states = new Set([start]);
  for (const state of states) for (const { share, then } of waits[state]) if (share > 0) states.add(then);
  return states;
};

/** The states that phones which never succeed come back to again and again. */
const lasting = (waits: Waits): readonly number[] => {
  let start = 0;
  for (;;) {
    const states = reachable(waits, start);
    const next = [...states].find((state) => !reachable(waits, state).has(start));
    if (next === undefined) return [...states];
    start = next;
  }
};

/** What is left of a phone's way that is no longer followed: it changes no share by a rounding. */
const FOLLOWED = 1e-18;

/** How often each of the states is entered from one time that the last of them is to the next, that time included. */
const entries = (waits: Waits, states: readonly number[]): ReadonlyMap<number, number> => {
  const root = states[states.length - 1];
  const often = new Map([[root, 1]]);
  for (let here = new Map([[root, 1]]); here.size > 0; ) {
    const next = new Map<number, number>();
    for (const [state, phones] of here)
      for (const { share, then } of waits[state])
        if (then !== root && phones * share > FOLLOWED)
          next.set(then, (next.get(then) ?? 0) + phones * share);
    for (const [state, phones] of next) often.set(state, (often.get(state) ?? 0) + phones);
    here = next;
  }
  return often;
};

/**
 * How phones that have tried in vain for very long wait: each of the waits that go on for ever, and the share of phones that are
 * within it. The stationary distribution of a semi-Markov chain: states in the proportion in which they are entered, waits
 * by the time they take. What is left of a wait is then distributed as in a stationary renewal process of that wait alone.
 * Waits of no length have no share.
 *
 * ```ts
 * import { waitsInVain } from "../src/backend/clients/in-vain.ts";
 * import { waitsInTurn } from "../src/backend/clients/policy.ts";
 * waitsInVain(waitsInTurn([[0, 60], [5, 10]])).map(({ part, share }) => [part.to, share]) // => [[10, 1]]
 * ```
 */
export const waitsInVain = (waits: Waits): readonly WaitInVain[] => {
  const timed = [...entries(waits, lasting(waits))].flatMap(([state, often]) =>
    waits[state].map((part) => ({ part, time: often * part.share * ((part.from + part.to) / 2) })),
  );
  const all = timed.reduce((sum, { time }) => sum + time, 0);
  return timed.filter(({ time }) => time > 0).map(({ part, time }) => ({ part, share: time / all }));
};
