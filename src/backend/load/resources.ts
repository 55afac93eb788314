import type { Backend } from "../backend.ts";
import { usefulRate, waitingAt } from "../clients/front.ts";
import { resumedShare } from "../clients/sessions.ts";
import type { MessagesPlan } from "../messages/plan.ts";
import type { PhonesPlan } from "../plan.ts";
import { ACTIONS, DELIVERY, LOGIN, MESSAGE, PRESENCE, RESUME } from "./actions.ts";
import { allocate, type CellClaims } from "./allocate.ts";
import { missShare, warmAfter, warmWithout } from "./cache.ts";
import type { ResourcePlan } from "./plan.ts";

/** Room for the claims of all cells of a plan. */
export const claimsOf = (resources: readonly (readonly ResourcePlan[])[]): CellClaims[] =>
  resources.map((own) => {
    const costs = new Float64Array((own.length + 1) * ACTIONS.length);
    costs[LOGIN] = 1;
    return {
      wants: new Float64Array(ACTIONS.length),
      costs,
      capacity: new Float64Array(own.length + 1),
      grants: new Float64Array(ACTIONS.length),
    };
  });

const NO_MESSAGES: Partial<MessagesPlan> = {};

/** Where a resource of a cell is counted in the world's columns. */
const placeOf = ({ plan }: Backend, cell: number, resource: number): number =>
  plan.firstResource[cell] + resource;

/** Units per second that the good servers of a resource can do at their best. */
export const resourceRate = ({ world }: Backend, { service, rate }: ResourcePlan): number =>
  rate * Math.max(0, world.services.good[service] - world.services.lacks[service]);

/** The share of what an action costs a resource that it costs now: a warm cache answers the rest. */
export const missesOf = (backend: Backend, cell: number, resource: number): number => {
  const { cache } = backend.plan.resources[cell][resource];
  return cache === null
    ? 1
    : missShare(cache, backend.world.resources.warm[placeOf(backend, cell, resource)]);
};

/** What an attempt that waits at a cell or comes to it costs a resource on average, before caches: some resume a session. */
const loginCost = (backend: Backend, cell: number, { costs }: ResourcePlan): number =>
  costs[LOGIN] + resumedShare(backend, cell) * (costs[RESUME] - costs[LOGIN]);

/** Units per second that a resource does now: overload may take its part. The logins that wait are its backlog. */
const usefulResource = (backend: Backend, cell: number, resource: number): number => {
  const plan = backend.plan.resources[cell][resource];
  const rate = resourceRate(backend, plan);
  if (rate === 0) return 0;
  const { overload } = backend.views;
  const each = loginCost(backend, cell, plan) * missesOf(backend, cell, resource);
  overload.backlog = (waitingAt(backend, cell) * each) / rate;
  overload.refused = (backend.world.front.refused[cell] * each) / rate;
  return rate * plan.overload(overload);
};

/** What each resource of a cell can do in a step, and what an action costs it now. */
const fillClaims = (backend: Backend, cell: number, rate: number, length: number): CellClaims => {
  const claims = backend.claims[cell];
  const resources = backend.plan.resources[cell];
  claims.capacity[0] = rate * length;
  for (let resource = 0; resource < resources.length; resource++) {
    const misses = missesOf(backend, cell, resource);
    claims.capacity[resource + 1] = usefulResource(backend, cell, resource) * length;
    const { costs } = resources[resource];
    const first = (resource + 1) * ACTIONS.length;
    for (let action = 0; action < ACTIONS.length; action++)
      claims.costs[first + action] = costs[action] * misses;
    claims.costs[(resource + 1) * ACTIONS.length + LOGIN] =
      loginCost(backend, cell, resources[resource]) * misses;
  }
  return claims;
};

/** Lookups that were answered warm the caches of a cell; `answered` tells of each action how many there were. */
const warmUp = (backend: Backend, cell: number, answered: Float64Array): void => {
  const resources = backend.plan.resources[cell];
  const { warm } = backend.world.resources;
  for (let resource = 0; resource < resources.length; resource++) {
    const { cache, costs } = resources[resource];
    if (cache === null) continue;
    let lookups = 0;
    for (let action = 0; action < ACTIONS.length; action++) lookups += costs[action] * answered[action];
    const at = placeOf(backend, cell, resource);
    warm[at] = warmAfter(cache, warm[at], lookups);
  }
};

/** So many logins were done at a cell meanwhile, and nobody waited: they warmed its caches. */
export const warmMeanwhile = (backend: Backend, cell: number, logins: number): void => {
  if (backend.plan.resources[cell].length === 0) return;
  const { grants } = backend.claims[cell];
  grants.fill(0);
  grants[LOGIN] = logins;
  warmUp(backend, cell, grants);
};

/**
 * Shares what a cell's services can do in a step among its actions; `backend.claims[cell].wants` says what is wanted. Answers that
 * come when nobody waits for them any more are kept in no cache.
 */
export const share = (backend: Backend, phones: PhonesPlan, cell: number, length: number): Float64Array => {
  const claims = fillClaims(backend, cell, usefulRate(backend, phones, cell), length);
  allocate(claims, phones.shedding, claims.grants);
  const logins = claims.grants[LOGIN];
  claims.grants[LOGIN] = Math.max(0, logins - backend.world.cells.dead[cell]);
  warmUp(backend, cell, claims.grants);
  claims.grants[LOGIN] = logins;
  return claims.grants;
};

/** What so many logins per second ask of a cell's resources, with what so many phones do, against what they can do: the most of all resources. */
export const restLoad = (backend: Backend, cell: number, logins: number, phones: number): number => {
  const resources = backend.plan.resources[cell];
  const { sends = 0, presence = 0, receivers = 0 } = backend.plan.messages ?? NO_MESSAGES;
  const messages = phones * sends * backend.world.demand.factor[0];
  let most = 0;
  for (let resource = 0; resource < resources.length; resource++) {
    const { costs } = resources[resource];
    const units =
      logins * Math.max(costs[LOGIN], costs[RESUME]) +
      messages * (costs[MESSAGE] + receivers * costs[DELIVERY]) +
      phones * presence * costs[PRESENCE];
    const asked = units * missesOf(backend, cell, resource);
    if (asked > 0) most = Math.max(most, asked / resourceRate(backend, resources[resource]));
  }
  return most;
};

/** A server is gone, with what it kept in its memory; so many of its service were good until then: of 1, nothing is left. */
export const coolCaches = (backend: Backend, service: number, good: number): void => {
  const { plan, world } = backend;
  for (let cell = 0; cell < plan.resources.length; cell++)
    for (let resource = 0; resource < plan.resources[cell].length; resource++)
      if (plan.resources[cell][resource].cache?.service === service) {
        const at = placeOf(backend, cell, resource);
        world.resources.warm[at] = warmWithout(world.resources.warm[at], 1 / good);
      }
};

/** At the start all caches are warm. */
export const beginResources = ({ world }: Backend): void => {
  world.resources.warm.fill(1);
};

/** Logins per second that a cell's services do now if nothing else is asked of them. */
export const loginsPerSecond = (backend: Backend, phones: PhonesPlan, cell: number): number => {
  const resources = backend.plan.resources[cell];
  let rate = usefulRate(backend, phones, cell);
  for (let resource = 0; resource < resources.length; resource++) {
    const cost = loginCost(backend, cell, resources[resource]) * missesOf(backend, cell, resource);
    if (cost > 0) rate = Math.min(rate, usefulResource(backend, cell, resource) / cost);
  }
  return rate;
};
