import { expect, it } from "vitest";
import { settleRest } from "../../../src/backend/clients/at-rest.ts";
import { planOf, watchUntil } from "../../support/plans.ts";
import { frontOf } from "../../support/storms.ts";

const model = (): object => {
  const front = frontOf({ churn: "0.01/s", login: { rate: "1k/s", holds: "1M", queue: "1M" } }, {}) as {
    services: object;
    clusters: { site: object };
  };
  const capacity = { rate: "1k/s", costs: { login: 1 }, cache: { hits: "50 %", items: 1e4 } };
  return {
    ...front,
    services: { ...front.services, store: { servers: 1, capacity } },
    clusters: { site: { ...front.clusters.site, services: ["chat", "store"] } },
    faults: {},
  };
};

it("what phones did at rest is counted once, up to now: it warms a cache that was cold", () => {
  const { run } = watchUntil(planOf(model()), 100);
  const { resources, pools } = run.world;
  resources.warm[0] = 0;
  settleRest(run.context, 0);
  // 10,000 phones connect anew a hundredth of them a second: 100 lookups/s for 100 s, of which half ask for one of 10⁴ items.
  const warm = 1 - Math.exp((-0.5 * pools.connected[0] * 0.01 * 100) / 1e4);
  expect(resources.warm[0]).toBeCloseTo(warm, 9);
  expect(pools.integratedAt[0]).toBe(100);
  settleRest(run.context, 0);
  expect(resources.warm[0]).toBeCloseTo(warm, 9);
});
