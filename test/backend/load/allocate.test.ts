import fc from "fast-check";
import { expect, it } from "vitest";
import { allocate, type Claims, type ShedOrder } from "../../../src/backend/load/allocate.ts";

const ACTIONS = 4;
const RESOURCES = 3;
const ALL: ShedOrder = [[0, 1, 2, 3]];

const granted = (claims: Claims, order: ShedOrder): Float64Array => {
  const grants = new Float64Array(claims.wants.length).fill(Number.NaN);
  allocate(claims, order, grants);
  return grants;
};

const amounts = (count: number) =>
  fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 100, noNaN: true })), {
    minLength: count,
    maxLength: count,
  });
const anyClaims = fc
  .record({ wants: amounts(ACTIONS), costs: amounts(ACTIONS * RESOURCES), capacity: amounts(RESOURCES) })
  .map(
    ({ wants, costs, capacity }): Claims => ({
      wants: Float64Array.from(wants),
      costs: Float64Array.from(costs),
      capacity: Float64Array.from(capacity, (size) => size * 50),
    }),
  );
const anyOrder = fc.constantFrom<ShedOrder>(ALL, [[2], [0, 3], [1]], [[3], [2], [1], [0]], [[1, 2, 3], [0]]);

const usedOf = (
  { wants, costs }: Claims,
  resource: number,
  grants: Float64Array,
  actions: readonly number[],
) => actions.reduce((sum, action) => sum + costs[resource * wants.length + action] * grants[action], 0);

/**
 * What singles out the fair shares of a level: each action that lacks something needs a resource that its level and those
 * before it use up, and of which no other of its level has a greater share of what it wants (Bertsekas and Gallager 1992).
 */
const isFair = (claims: Claims, order: ShedOrder, grants: Float64Array): boolean => {
  const shareOf = (action: number) => grants[action] / claims.wants[action];
  const needs = (resource: number, action: number) =>
    claims.wants[action] > 0 && claims.costs[resource * ACTIONS + action] > 0;
  return order.every((level, place) =>
    level
      .filter((action) => claims.wants[action] > 0 && shareOf(action) < 1 - 1e-9)
      .every((action) =>
        [...claims.capacity].some((capacity, resource) => {
          const used = usedOf(claims, resource, grants, order.slice(0, place + 1).flat());
          const rivals = level.filter((one) => needs(resource, one));
          return (
            needs(resource, action) &&
            used >= capacity * (1 - 1e-9) &&
            rivals.every((one) => shareOf(one) <= shareOf(action) + 1e-9)
          );
        }),
      ),
  );
};

it("nobody gets more than he wants, nothing does more than it can, and the shares are fair, level by level", () => {
  fc.assert(
    fc.property(anyClaims, anyOrder, (claims, order) => {
      const grants = granted(claims, order);
      grants.forEach((grant, action) => {
        expect(grant).toBeGreaterThanOrEqual(0);
        expect(grant).toBeLessThanOrEqual(claims.wants[action]);
      });
      claims.capacity.forEach((capacity, resource) => {
        expect(usedOf(claims, resource, grants, [0, 1, 2, 3])).toBeLessThanOrEqual(capacity * (1 + 1e-12));
      });
      expect(isFair(claims, order, grants)).toBe(true);
    }),
    { seed: 5, numRuns: 2000 },
  );
});

const twoStores: Claims = {
  wants: Float64Array.of(100, 100, 0, 100),
  costs: Float64Array.of(1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0),
  capacity: Float64Array.of(25, 60, 5),
};

it("an action is not held back by what another lacks, and one that costs nothing gets all", () => {
  expect([...granted(twoStores, ALL)]).toEqual([25, 60, 0, 100]);
  // The canary: one share for all is within the capacities too, but not fair.
  const oneShare = twoStores.wants.map((want) => want * 0.25);
  expect(isFair(twoStores, ALL, oneShare)).toBe(false);
});

it("those that were held back leave to the others what they do not use", () => {
  // 0 needs both resources, 1 the second: the first stops 0 at a quarter, 1 then gets all that is left of the second.
  const claims: Claims = {
    wants: Float64Array.of(100, 100),
    costs: Float64Array.of(1, 0, 1, 1),
    capacity: Float64Array.of(25, 90),
  };
  expect([...granted(claims, [[0, 1]])]).toEqual([25, 65]);
  expect([...granted(claims, [[1], [0]])]).toEqual([0, 90]);
});

it("what later levels want changes nothing for those before them", () => {
  fc.assert(
    fc.property(anyClaims, (claims) => {
      const order: ShedOrder = [
        [0, 1],
        [2, 3],
      ];
      const greedy = {
        ...claims,
        wants: claims.wants.map((want, action) => (action > 1 ? want * 10 : want)),
      };
      expect(granted(greedy, order).slice(0, 2)).toEqual(granted(claims, order).slice(0, 2));
    }),
    { seed: 6, numRuns: 300 },
  );
});

it("enough for all gives all, to the last bit, and nothing gives nothing", () => {
  const endless = { ...twoStores, capacity: new Float64Array(3).fill(Number.POSITIVE_INFINITY) };
  expect(granted(endless, ALL)).toEqual(twoStores.wants);
  const gone = { ...twoStores, capacity: new Float64Array(3) };
  expect([...granted(gone, ALL)]).toEqual([0, 0, 0, 100]);
  expect([...granted(twoStores, [[0]])]).toEqual([25, 0, 0, 0]);
});
