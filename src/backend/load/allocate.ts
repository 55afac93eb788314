import { assert } from "../../base/assert.ts";

/**
 * Who goes first when there is not enough for all: levels, the first first, each a list of actions (their indices) that are
 * alike. Every action is in one level; one that is in none gets nothing.
 */
export type ShedOrder = readonly (readonly number[])[];

/** What is wanted, and of what: amounts of one step, or rates, the same for both. */
export interface Claims {
  /** Units of each action that are wanted; ≥ 0 and finite. */
  readonly wants: Float64Array;
  /** What one unit of an action costs each resource, at `resource × actions + action`; ≥ 0. */
  readonly costs: Float64Array;
  /** What each resource can do; ≥ 0, may be Infinity. */
  readonly capacity: Float64Array;
}

/** Room for what a cell's actions want and get in a step. Its first resource is the front's logins, then its resources. */
export interface CellClaims extends Claims {
  readonly grants: Float64Array;
}

/** Whether an action is in a set of actions, one bit each. */
const has = (set: number, action: number): boolean => (set & (1 << action)) !== 0;

/** What a resource does for the actions whose grants are settled. */
const settledUse = (
  { wants, costs }: Claims,
  resource: number,
  open: number,
  grants: Float64Array,
): number => {
  let use = 0;
  for (let action = 0; action < wants.length; action++)
    if (!has(open, action)) use += costs[resource * wants.length + action] * grants[action];
  return use;
};

/** What the actions whose grants are still open want of a resource. */
const openDemand = ({ wants, costs }: Claims, resource: number, open: number): number => {
  let demand = 0;
  for (let action = 0; action < wants.length; action++)
    if (has(open, action)) demand += costs[resource * wants.length + action] * wants[action];
  return demand;
};

/** The share of what they want that a resource can give all open actions alike; Infinity if they want nothing of it. */
const shareOf = (claims: Claims, resource: number, open: number, grants: Float64Array): number => {
  const demand = openDemand(claims, resource, open);
  if (demand === 0) return Number.POSITIVE_INFINITY;
  return Math.max(0, claims.capacity[resource] - settledUse(claims, resource, open, grants)) / demand;
};

/** The open actions that need a resource. */
const needing = ({ wants, costs }: Claims, resource: number, open: number): number => {
  let set = 0;
  for (let action = 0; action < wants.length; action++)
    if (has(open, action) && costs[resource * wants.length + action] > 0) set |= 1 << action;
  return set;
};

/** Gives all actions of a set the same share of what they want. */
const grant = ({ wants }: Claims, set: number, share: number, grants: Float64Array): void => {
  for (let action = 0; action < wants.length; action++)
    if (has(set, action)) grants[action] = Math.min(1, share) * wants[action];
};

/** The actions of a level that want anything; the others get nothing. */
const beginLevel = ({ wants }: Claims, level: readonly number[]): number => {
  let open = 0;
  for (const action of level) if (wants[action] > 0) open |= 1 << action;
  return open;
};

/** Shares what the levels before have left among the actions of one level. */
const allocateLevel = (claims: Claims, level: readonly number[], grants: Float64Array): void => {
  let open = beginLevel(claims, level);
  while (open !== 0) {
    let tightest = -1;
    let share = 1;
    for (let resource = 0; resource < claims.capacity.length; resource++) {
      const own = shareOf(claims, resource, open, grants);
      if (own >= share) continue;
      share = own;
      tightest = resource;
    }
    const settled = tightest < 0 ? open : needing(claims, tightest, open);
    grant(claims, settled, share, grants);
    open &= ~settled;
  }
};

/**
 * Shares resources among actions, level by level. Within a level it is max-min fair in the shares of what is wanted: all
 * its actions get the same share until a resource is used up; those that need this resource keep that share, the others
 * go on together with what is left of the other resources, until each has all that it wants or none of something.
 *
 * So no grant is above what is wanted, no resource does more than it can but for rounding, an action is held back only by a
 * resource that it needs and that is used up, and one that costs nothing gets all. Writes to `grants` and allocates nothing.
 *
 * ```ts
 * import { allocate } from "../src/backend/load/allocate.ts";
 * const costs = Float64Array.of(2, 1, 0, 1);
 * const claims = { wants: Float64Array.of(100, 200), costs, capacity: Float64Array.of(200, 1000) };
 * const grants = new Float64Array(2);
 * allocate(claims, [[0, 1]], grants);
 * [...grants] // => [50, 100]
 * allocate(claims, [[1], [0]], grants);
 * [...grants] // => [0, 200]
 * ```
 */
export const allocate = (claims: Claims, order: ShedOrder, grants: Float64Array): void => {
  assert(claims.wants.length < 31, "there are at most 30 actions");
  grants.fill(0);
  for (const level of order) allocateLevel(claims, level, grants);
};
