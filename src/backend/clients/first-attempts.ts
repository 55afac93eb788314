import { type WaitPart, type Waits, wait } from "./policy.ts";

/** How far a phone is: it has just lost its link; it waits for its first attempt, or has made it; it has tried again since. */
const LOST = 0;
const FIRST = 1;
const AGAIN = 2;

/** A table of waits, and which of its states are those after a first attempt. */
export interface TableWithFirst {
  readonly waits: Waits;
  readonly isFirst: readonly boolean[];
}

/**
 * The same policy, with the first attempt after losing a link told apart from all later ones: the states that state 0 leads to are
 * there twice, once for those who come from losing their link. Who tries by hand after giving up has lost no link anew. States
 * that phones cannot be in are left out.
 *
 * ```ts
 * import { withFirst } from "../src/backend/clients/first-attempts.ts";
 * import { waitsInTurn } from "../src/backend/clients/policy.ts";
 * withFirst(waitsInTurn([[0, 60], [5, 5]])).isFirst // => [false, true, false]
 * ```
 */
export const withFirst = (waits: Waits): TableWithFirst => {
  const states = [{ state: 0, stage: LOST }];
  const indexOf = (state: number, stage: number): number => {
    const index = states.findIndex((one) => one.state === state && one.stage === stage);
    return index === -1 ? states.push({ state, stage }) - 1 : index;
  };
  const parts: WaitPart[][] = [];
  for (let index = 0; index < states.length; index++) {
    const { state, stage } = states[index];
    const next = stage === LOST ? FIRST : AGAIN;
    parts.push(
      waits[state].map(({ from, to, then, share, byHand }) => ({
        ...wait(from, to, indexOf(then, next), share),
        byHand,
      })),
    );
  }
  return { waits: parts, isFirst: states.map(({ stage }) => stage === FIRST) };
};
