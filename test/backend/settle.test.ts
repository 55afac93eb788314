import { expect, it } from "vitest";
import { hold } from "../../src/backend/components.ts";
import { afterEvent } from "../../src/backend/service.ts";
import { placeOf, planOf, watch } from "../support/plans.ts";

const scheme = { kind: "primary-backup", takeover: "1 min", coverage: "100 %" };

it("what falls in one event is seen together: nobody takes over from one dead site to the other", () => {
  const plan = planOf({
    domains: {
      east: { kind: "overlay", needs: ["chat-east"] },
      west: { kind: "overlay", needs: ["chat-west"] },
    },
    services: {
      "chat-east": { servers: 1 },
      "chat-west": { servers: 1 },
      front: { of: ["east", "west"], scheme },
    },
    up: "front",
  });
  const { run, times } = watch(plan);
  for (const name of ["chat-east-1", "chat-west-1"]) hold(run.context, placeOf(plan, name));
  afterEvent(run.context);
  expect([times("takeoverBegan"), times("groupDown").length]).toEqual([[], 3]);
});

it("a site that falls alone is taken over from", () => {
  const plan = planOf({
    domains: {
      east: { kind: "overlay", needs: ["chat-east"] },
      west: { kind: "overlay", needs: ["chat-west"] },
    },
    services: {
      "chat-east": { servers: 1 },
      "chat-west": { servers: 1 },
      front: { of: ["east", "west"], scheme },
    },
    up: "front",
  });
  const { run, times } = watch(plan);
  hold(run.context, placeOf(plan, "chat-east-1"));
  afterEvent(run.context);
  run.advanceTo(3600);
  expect([times("takeoverBegan"), times("promoted")]).toEqual([[0], [60]]);
});
