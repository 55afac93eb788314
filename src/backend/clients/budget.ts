import type { Backend } from "../backend.ts";
import type { BudgetPlan } from "../plan.ts";
import type { Span } from "./bins.ts";
import { beginWaiting, classOf, populationOf } from "./cohorts.ts";
import { churnOf, onlineAt } from "./online.ts";

/** Changes the budget of a pool by so many retries; it is never overdrawn, nor more than so many phones can save. */
const change = (
  { world: { budgets } }: Backend,
  pool: number,
  { most }: BudgetPlan,
  online: number,
  retries: number,
): void => {
  budgets.tokens[pool] = Math.max(0, Math.min(most * online, budgets.tokens[pool] + retries));
};

/** Lets a pool begin with as many retries as it can save. */
export const beginBudget = (backend: Backend, pool: number): void => {
  const { budget } = populationOf(backend, pool);
  if (budget !== null) change(backend, pool, budget, onlineAt(backend, pool, 0), Number.POSITIVE_INFINITY);
};

/** A pool was at rest for so many seconds, and earned retries all the while. */
export const earnAtRest = (backend: Backend, pool: number, length: number): void => {
  const { budget } = populationOf(backend, pool);
  if (budget === null) return;
  const online = onlineAt(backend, pool, backend.simulation.now);
  const perPhone = budget.rate + budget.share * churnOf(backend, pool);
  change(backend, pool, budget, online, perPhone * online * length);
};

/** So many phones of a pool tried in vain for so many seconds, as those do that have tried for long: that cost retries. */
export const payForTryingInVain = (backend: Backend, pool: number, away: number, length: number): void => {
  const { budget, inVain } = populationOf(backend, pool);
  if (budget === null) return;
  const online = onlineAt(backend, pool, backend.simulation.now);
  // Of those within a wait of mean length w, 1 ÷ w try each second.
  let perPhone = 0;
  for (const { part, share } of inVain) perPhone += (2 * share) / (part.from + part.to);
  change(backend, pool, budget, online, (budget.rate * online - perPhone * away) * length);
};

/** How many of a pool's attempts, by class in `backend.attempts`, are not the first since their phones lost their link. */
const retriesOf = ({ attempts, bins }: Backend, pool: number, { isFirst }: BudgetPlan): number => {
  let retries = 0;
  for (let state = 0; state < isFirst.length; state++)
    if (!isFirst[state]) retries += attempts[pool * bins.classes + classOf(state)];
  return retries;
};

/** Takes a share of the retries back: their phones go on as if they had failed. */
const holdBack = (
  backend: Backend,
  pool: number,
  { isFirst }: BudgetPlan,
  share: number,
  span: Span,
): void => {
  const { attempts, bins } = backend;
  for (let state = 0; state < isFirst.length; state++) {
    if (isFirst[state]) continue;
    const at = pool * bins.classes + classOf(state);
    const held = attempts[at] * share;
    attempts[at] -= held;
    beginWaiting(backend, pool, state, held, span);
  }
};

/**
 * Pays for a pool's attempts of a span: `made` in all, by class in `backend.attempts`. First ones go out, and allow some retries. A
 * retry that finds none left is not sent, costs the server nothing, and its phone goes on as if it had failed. The budget is that
 * of all phones of the pool together: none is empty while another saves. Returns how many attempts are not sent.
 */
export const payForRetries = (backend: Backend, pool: number, made: number, span: Span): number => {
  const { budget } = populationOf(backend, pool);
  if (budget === null) return 0;
  const { tokens } = backend.world.budgets;
  const retries = retriesOf(backend, pool, budget);
  const online = onlineAt(backend, pool, span.to);
  const earned = budget.rate * (span.to - span.from) * online + budget.share * (made - retries);
  change(backend, pool, budget, online, earned);
  if (retries <= tokens[pool]) {
    tokens[pool] -= retries;
    return 0;
  }
  const held = 1 - tokens[pool] / retries;
  tokens[pool] = 0;
  holdBack(backend, pool, budget, held, span);
  return retries * held;
};
