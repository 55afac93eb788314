import { expect, it } from "vitest";
import { hold } from "../../../src/backend/components.ts";
import { STAGE } from "../../../src/backend/failover/seats.ts";
import { callAllOff, fillSeats, stepDown, tendSeats } from "../../../src/backend/failover/tending.ts";
import { NONE } from "../../../src/backend/plan.ts";
import { ROLE } from "../../../src/backend/world.ts";
import { planOf, watch } from "../../support/plans.ts";

const started = (more: object = {}) => {
  const scheme = { kind: "standby", active: 2, start: "10 s", ...more };
  const { run } = watch(planOf({ services: { chat: { servers: 3, scheme } } }));
  return { context: run.context, seats: Int32Array.of(0, 1) };
};

it("one spare is called to one of two empty seats, and is off when nobody is left", () => {
  const { context, seats } = started();
  const { stage, candidate } = context.world.seats;
  hold(context, 0);
  hold(context, 1);
  tendSeats(context, seats);
  fillSeats(context, seats);
  expect([[...stage], [...candidate]]).toEqual([
    [STAGE.starting, STAGE.idle],
    [2, NONE],
  ]);
  expect(context.world.components.role[2]).toBe(ROLE.isStarted);
  callAllOff(context, seats);
  expect([[...stage], context.world.components.role[2]]).toEqual([[STAGE.idle, STAGE.idle], ROLE.standsBy]);
});

it("with go-on a seat whose loss is known belongs to nobody; else to the one that had it", () => {
  const holderAfter = (failover: object) => {
    const { context, seats } = started({ failover });
    hold(context, 0);
    tendSeats(context, seats);
    return context.world.seats.holder[0];
  };
  expect(holderAfter({})).toBe(0);
  expect(holderAfter({ whenOldReturns: "go-on" })).toBe(NONE);
  expect(holderAfter({ whenOldReturns: "go-on", detection: { kind: "delay", takes: "1 s" } })).toBe(0);
});

it("who steps down leaves the seat empty", () => {
  const { context, seats } = started();
  stepDown(context, seats);
  expect([...context.world.seats.holder]).toEqual([NONE, NONE]);
});
