import type { Chain } from "./chain.ts";

/** A way out of a state, per hour. */
export type Way<State> = readonly [to: State, rate: number];

/** A chain with what its numbered states stand for. */
export interface NamedChain<State> extends Chain {
  readonly names: readonly State[];
  /** The number of a state. */
  readonly numberOf: (state: State) => number;
}

/**
 * Numbers all states that can be reached from the first one, by ways written down by hand; ways with rate 0 lead nowhere,
 * and ways back to the same state do not count. A state is anything that JSON tells apart.
 */
export const chainOf = <State>(
  first: State,
  rules: { readonly ways: (state: State) => readonly Way<State>[]; readonly down: (state: State) => boolean },
  more: readonly State[] = [],
): NamedChain<State> => {
  const names: State[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (state: State): number => {
    const key = JSON.stringify(state);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, names.length);
    names.push(state);
    return names.length - 1;
  };
  const moves: [number, number, number][] = [];
  for (const state of [first, ...more]) numberOf(state);
  for (let from = 0; from < names.length; from++) {
    for (const [to, rate] of rules.ways(names[from])) {
      if (rate <= 0) continue;
      const place = numberOf(to);
      if (place !== from) moves.push([from, place, rate]);
    }
  }
  const down = names.flatMap((state, place) => (rules.down(state) ? [place] : []));
  return { states: names.length, moves, down, names, numberOf };
};

/** For each state the rates per hour at which it is left, by where to. */
export type Table<State extends string> = Readonly<Record<State, Readonly<Partial<Record<State, number>>>>>;

/** The chain of a table; it starts in the first state of it. */
export const chainOfTable = <State extends string>(
  table: Table<State>,
  down: readonly NoInfer<State>[],
): NamedChain<State> => {
  const states = Object.keys(table) as State[];
  const ways = (state: State): Way<State>[] =>
    (Object.entries(table[state]) as [State, number][]).map(([to, rate]) => [to, rate]);
  return chainOf(states[0], { ways, down: (state) => down.includes(state) }, states);
};
