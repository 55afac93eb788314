import type { Chain } from "./chain.ts";

/** States among which the chain comes and goes; numbers of the classes by state. */
export interface Classes {
  readonly classOf: Int32Array;
  readonly count: number;
  /** 1 for a class that is never left. */
  readonly closed: Uint8Array;
}

interface Search {
  readonly index: Int32Array;
  readonly low: Int32Array;
  readonly next: Int32Array;
  readonly classOf: Int32Array;
  readonly stack: number[];
  readonly path: number[];
  found: number;
  count: number;
}

const enter = (search: Search, state: number, first: number): void => {
  search.index[state] = search.low[state] = ++search.found;
  search.next[state] = first;
  search.stack.push(state);
  search.path.push(state);
};

const leave = (search: Search, state: number): void => {
  search.path.pop();
  const parent = search.path.at(-1);
  if (parent !== undefined) search.low[parent] = Math.min(search.low[parent], search.low[state]);
  if (search.low[state] !== search.index[state]) return;
  let member: number;
  do {
    member = search.stack.pop()!;
    search.classOf[member] = search.count;
  } while (member !== state);
  search.count++;
};

/** All that can be reached from a root, without recursion: chains are longer than the stack is deep. */
const explore = ({ rows, at }: Chain, search: Search, root: number): void => {
  enter(search, root, rows[root]);
  while (search.path.length > 0) {
    const state = search.path.at(-1)!;
    if (search.next[state] === rows[state + 1]) leave(search, state);
    else {
      const to = at[search.next[state]++];
      if (search.index[to] === 0) enter(search, to, rows[to]);
      else if (search.classOf[to] < 0) search.low[state] = Math.min(search.low[state], search.index[to]);
    }
  }
};

/**
 * The classes of the states that can be reached from where the chain starts (Tarjan's strongly connected components);
 * −1 for a state that cannot be reached.
 */
export const classesOf = (chain: Chain): Classes => {
  const { states, start, rows, at } = chain;
  const search: Search = {
    index: new Int32Array(states),
    low: new Int32Array(states),
    next: new Int32Array(states),
    classOf: new Int32Array(states).fill(-1),
    stack: [],
    path: [],
    found: 0,
    count: 0,
  };
  for (let state = 0; state < states; state++)
    if (start[state] > 0 && search.index[state] === 0) explore(chain, search, state);
  const { classOf, count } = search;
  const closed = new Uint8Array(count).fill(1);
  for (let from = 0; from < states; from++)
    for (let i = rows[from]; i < rows[from + 1]; i++)
      if (classOf[from] >= 0 && classOf[at[i]] !== classOf[from]) closed[classOf[from]] = 0;
  return { classOf, count, closed };
};
