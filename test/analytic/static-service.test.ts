import { expect, it } from "vitest";
import { StaticService } from "../../src/analytic/static-service.ts";
import { behindRouter, crash, hours } from "../support/exact-models.ts";
import { planOf } from "../support/plans.ts";

const asked = (model: object) => {
  const plan = planOf(model);
  const service = new StaticService(plan, 0.5);
  return (...names: string[]) =>
    service.isUp(names.map((name) => plan.components.findIndex((one) => one.name === name)));
};

it("a pair behind a router is up without one server, not without both or the router", () => {
  const isUp = asked(behindRouter);
  expect([isUp(), isUp("chat-1"), isUp("chat-2"), isUp("chat-1", "chat-2"), isUp("router")]).toEqual([
    ...[true, true, true, false, false],
  ]);
});

it("a backup has taken over, however long that takes and rarely works", () => {
  const scheme = { kind: "primary-backup", takeover: hours(5), coverage: "1 %" };
  const isUp = asked({ services: { chat: { servers: 2, scheme, crash: crash(100, 1) } } });
  expect([isUp("chat-1"), isUp("chat-2"), isUp("chat-1", "chat-2")]).toEqual([true, true, false]);
});
