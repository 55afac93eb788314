import { expect, it } from "vitest";
import { arrivesAt, drainsAt } from "../../../src/backend/backlog/flow.ts";
import { hold } from "../../../src/backend/components.ts";
import { afterEvent } from "../../../src/backend/service.ts";
import { placeOf, planOf, watch } from "../../support/plans.ts";

it("what is done is added up over the groups, and what comes in goes with the demand", () => {
  const plan = planOf({
    services: { chat: { servers: 3, inflow: { rate: "100/s", drain: "40/s" } } },
    faults: { more: { kind: "surge", factor: 3, at: ["10 s"], lasts: "10 s" } },
  });
  const { run } = watch(plan);
  expect([arrivesAt(run.context, 0), drainsAt(run.context, 0)]).toEqual([100, 120]);
  hold(run.context, placeOf(plan, "chat-2"));
  afterEvent(run.context);
  run.advanceTo(15);
  expect([arrivesAt(run.context, 0), drainsAt(run.context, 0)]).toEqual([300, 80]);
});
