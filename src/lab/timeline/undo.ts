/** What was before, and what was taken back; the newest is last in both. */
export interface Steps<State> {
  readonly past: readonly State[];
  readonly future: readonly State[];
}

const MOST = 100;

/** Nothing was done yet. */
export const noSteps: Steps<never> = { past: [], future: [] };

/** Something was done: what was before can be gone back to; what was taken back is forgotten. */
export const stepped = <State>({ past }: Steps<State>, before: State): Steps<State> => ({
  past: [...past, before].slice(-MOST),
  future: [],
});

/** One step back from a state; null where there is none. */
export const back = <State>(
  { past, future }: Steps<State>,
  now: State,
): { readonly steps: Steps<State>; readonly state: State } | null => {
  const state = past.at(-1);
  return state === undefined ? null : { state, steps: { past: past.slice(0, -1), future: [...future, now] } };
};

/** One step forward again; null where there is none. */
export const forth = <State>(
  { past, future }: Steps<State>,
  now: State,
): { readonly steps: Steps<State>; readonly state: State } | null => {
  const state = future.at(-1);
  return state === undefined ? null : { state, steps: { past: [...past, now], future: future.slice(0, -1) } };
};
