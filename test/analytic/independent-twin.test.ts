import { expect, it } from "vitest";
import { independentTwin } from "../../src/analytic/independent-twin.ts";
import { StaticService } from "../../src/analytic/static-service.ts";
import { symmetryOf } from "../../src/analytic/symmetry.ts";
import { behindRouter, crash, crews, shared } from "../support/exact-models.ts";
import { planOf } from "../support/plans.ts";

const twin = (model: object) => {
  const plan = planOf(model);
  return independentTwin(plan, symmetryOf(plan), new StaticService(plan, 0.5));
};

const [server, router] = [10 / 510, 4 / 8004];

it("a pair behind a router is a series of a parallel pair and a router, with their Birnbaum importance", () => {
  const { unavailability, importance } = twin(behindRouter);
  const exact = 1 - (1 - server * server) * (1 - router);
  expect(unavailability.lower / exact).toBeCloseTo(1, 10);
  expect(unavailability.upper / exact).toBeCloseTo(1, 8);
  expect(importance.map(({ component, count }) => [component, count])).toEqual([
    ["router", 1],
    ["chat-1", 2],
  ]);
  expect(importance[0].birnbaum).toBeCloseTo(1 - server * server, 10);
  expect(importance[1].birnbaum).toBeCloseTo(server * (1 - router), 10);
});

it("crews that are shared are left out of it, and of what is not looked at there is an upper bound", () => {
  const model = {
    ...crews(1),
    services: { chat: { servers: 40, scheme: shared(37), crash: crash(100, 10, "people") } },
  };
  const { lower, upper } = twin(model).unavailability;
  let [sum, term] = [0, (100 / 110) ** 40];
  for (let failed = 0; failed <= 3; failed++) {
    sum += term;
    term *= ((40 - failed) / (failed + 1)) * 0.1;
  }
  expect(lower).toBeLessThanOrEqual(1 - sum + 1e-12);
  expect(upper).toBeGreaterThanOrEqual(1 - sum - 1e-12);
  expect(upper - lower).toBeLessThan(1e-6);
});
