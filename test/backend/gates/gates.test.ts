import { expect, it } from "vitest";
import { hold, letGo } from "../../../src/backend/components.ts";
import { afterEvent } from "../../../src/backend/service.ts";
import { placeOf, planOf, shareAt, watch } from "../../support/plans.ts";

const HOUR = 3600;
const feeds = { "feed-a": { kind: "overlay" }, "feed-b": { kind: "overlay" } };
const fed = (needs: unknown) => planOf({ domains: feeds, services: { chat: { servers: 2, needs } } });

it("what needs one of two feeds goes down with the second, and is back with the first that is back", () => {
  const plan = fed({ any: ["feed-a", "feed-b"] });
  const { run, facts, times } = watch(plan);
  const [a, b] = [placeOf(plan, "feed-a"), placeOf(plan, "feed-b")];
  hold(run.context, a);
  afterEvent(run.context);
  expect(shareAt(facts, 0)).toBe(1);
  run.advanceTo(HOUR);
  hold(run.context, b);
  afterEvent(run.context);
  expect([shareAt(facts, HOUR), times("componentBad").length]).toEqual([0, 4]);
  run.advanceTo(2 * HOUR);
  letGo(run.context, a);
  afterEvent(run.context);
  expect(shareAt(facts, 2 * HOUR)).toBe(1);
});

it("what is down for want of something is not repaired, and fails by itself besides", () => {
  const crash = { life: "1 h", repair: "1 h" };
  const plan = planOf({
    domains: feeds,
    services: { chat: { servers: 1, needs: { any: ["feed-a", "feed-b"] }, crash } },
  });
  const { run, times } = watch(plan);
  for (const name of ["feed-a", "feed-b"]) hold(run.context, placeOf(plan, name));
  afterEvent(run.context);
  expect(times("repairBegan")).toEqual([]);
  run.advanceTo(1.5 * HOUR);
  expect([times("componentFailed"), times("repairBegan")]).toEqual([[HOUR], [HOUR]]);
  expect(run.context.world.components.causes[placeOf(plan, "chat-1")]).toBe(2);
});

it("a service that is needed is needed with all of its groups, and a site falls with it", () => {
  const plan = planOf({
    domains: { site: { kind: "data-centre", needs: ["auth"] } },
    services: {
      auth: { servers: 2, scheme: { kind: "load-shared", needed: 2 } },
      chat: { servers: 1, in: "site" },
    },
    up: "chat",
  });
  const { run, facts } = watch(plan);
  hold(run.context, placeOf(plan, "auth-2"));
  afterEvent(run.context);
  expect(shareAt(facts, 0)).toBe(0);
  letGo(run.context, placeOf(plan, "auth-2"));
  afterEvent(run.context);
  expect(shareAt(facts, 0)).toBe(1);
});
