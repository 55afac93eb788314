import { type WaitPart, type Waits, wait } from "./policy.ts";

/** The state of all that have given up: what their policy would do does not matter. */
const GIVEN_UP = -1;

/** When a phone gives up: after so many failures in a row; its user tries by hand between two times later, in seconds. */
export interface Patience {
  /** At least 1. */
  readonly attempts: number;
  readonly returns: readonly [from: number, to: number];
}

/**
 * A policy whose phones give up. With the last of so many failures they stop; each user tries by hand a time later that is
 * uniform between two bounds, and if that fails the phone begins anew, as if it had just lost its link. States are unrolled:
 * state s after n failures is one of its own, if phones can be there. The attempt by hand is none of the counted ones.
 */
export const withPatience = (waits: Waits, { attempts, returns: [from, to] }: Patience): Waits => {
  const states = [{ state: 0, failures: 0 }];
  const indexOf = (state: number, failures: number): number => {
    const index = states.findIndex((one) => one.state === state && one.failures === failures);
    return index === -1 ? states.push({ state, failures }) - 1 : index;
  };
  const parts: WaitPart[][] = [];
  for (let index = 0; index < states.length; index++) {
    const { state, failures } = states[index];
    parts.push(
      failures === attempts
        ? [{ ...wait(from, to, 0), byHand: true }]
        : waits[state].map((part) =>
            wait(
              part.from,
              part.to,
              indexOf(failures + 1 === attempts ? GIVEN_UP : part.then, failures + 1),
              part.share,
            ),
          ),
    );
  }
  return parts;
};
