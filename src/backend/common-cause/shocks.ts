import type { Backend, Handlers } from "../backend.ts";
import { isGood } from "../components.ts";
import { pickSome, startLife } from "../draws.ts";
import { endLife } from "../lives/failures.ts";

const awaitShock = (backend: Backend, shock: number): void =>
  startLife(backend, backend.timers.shockComes + shock, backend.plan.shocks[shock].every);

/** Sets the first times of all shocks. */
export const beginShocks = (backend: Backend): void => {
  for (let shock = 0; shock < backend.plan.shocks.length; shock++) awaitShock(backend, shock);
};

/**
 * A shock picks so many of all members of its group, each set of them as likely, and ends the life of those picked that are
 * good just then, in the ends that are drawn for each.
 */
const strike = (backend: Backend, shock: number): void => {
  const { plan, tell } = backend;
  const { group, hits, lives, streams } = plan.shocks[shock];
  const picked = new Uint8Array(lives.length).fill(1);
  pickSome(backend, streams, hits, picked);
  lives.forEach((life, index) => {
    if (!isGood(backend, plan.lives[life].component)) picked[index] = 0;
  });
  tell.shock(group, hits);
  lives.forEach((life, index) => {
    if (picked[index] === 1) endLife(backend, life);
  });
};

/** Failures with a common cause. Subjects are the plan's shocks. */
export const shockHandlers: Handlers = {
  shockComes(backend, shock) {
    strike(backend, shock);
    awaitShock(backend, shock);
  },
};
