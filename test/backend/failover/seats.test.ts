import { expect, it } from "vitest";
import { hold } from "../../../src/backend/components.ts";
import {
  claim,
  heedTools,
  isActing,
  isCalling,
  isHeld,
  isMoving,
  isOnlyCutOff,
  isOnWayBack,
  release,
  STAGE,
  seatOf,
  standEasy,
  switchingOf,
  turnTo,
  vacate,
} from "../../../src/backend/failover/seats.ts";
import { NONE } from "../../../src/backend/plan.ts";
import { ROLE } from "../../../src/backend/world.ts";
import { planOf, watch } from "../../support/plans.ts";

const started = () => {
  const failover = { takes: "10 s", needs: "tool" };
  const services = {
    chat: { servers: 2, scheme: { kind: "primary-backup", failover } },
    tool: { servers: 1 },
  };
  return watch(planOf({ services })).run.context;
};

it("stages are told apart by what happens in them", () => {
  const of = (holds: (stage: number) => boolean) =>
    Object.entries(STAGE).flatMap(([name, stage]) => (holds(stage) ? [name] : []));
  expect(of(isCalling)).toEqual(["detecting", "deciding", "starting", "switching", "stuck", "byHand"]);
  expect(of(isMoving)).toEqual(["starting", "switching", "byHand", "backStarting", "backSwitching"]);
  expect(of(isOnWayBack)).toEqual(["backWaiting", "backStarting", "backSwitching"]);
});

it("a seat is held by a good member, and acted in unless it is closed", () => {
  const context = started();
  expect([isHeld(context, 0), isActing(context, 0), seatOf(context, 0).home]).toEqual([true, true, 0]);
  context.world.seats.closed[0] = 1;
  expect([isHeld(context, 0), isActing(context, 0)]).toEqual([true, false]);
  hold(context, 0);
  expect([isHeld(context, 0), isOnlyCutOff(context, 0)]).toEqual([false, false]);
  context.world.components.cut[0] = 1;
  expect(isOnlyCutOff(context, 0)).toBe(true);
});

it("who is called is marked, and stands by again when released; who leaves a seat stands by", () => {
  const context = started();
  const { components, seats } = context.world;
  claim(context, 0, 1);
  components.role[1] = ROLE.isStarted;
  expect([seats.candidate[0], components.called[1]]).toEqual([1, 1]);
  release(context, 0);
  expect([seats.candidate[0], components.called[1], components.role[1]]).toEqual([NONE, 0, ROLE.standsBy]);
  vacate(context, 0);
  expect([seats.holder[0], seats.old[0], components.role[0]]).toEqual([NONE, 0, ROLE.standsBy]);
});

it("a switch without tools waits, with or without a length; other stages do not", () => {
  const context = started();
  const { takes } = seatOf(context, 0);
  const timer = context.timers.seatTurns;
  context.world.gates.open[switchingOf(context, 0).tools] = 0;
  expect(turnTo(context, 0, STAGE.detecting, null)).toBe(true);
  expect(turnTo(context, 0, STAGE.switching, null)).toBe(false);
  expect([context.world.seats.waits[0], heedTools(context, 0)]).toEqual([1, false]);
  expect(turnTo(context, 0, STAGE.switching, takes)).toBe(false);
  expect(context.simulation.paceOf(timer)).toBe(0);
  context.world.gates.open[switchingOf(context, 0).tools] = 1;
  expect([heedTools(context, 0), context.simulation.paceOf(timer)]).toEqual([false, 1]);
  standEasy(context, 0);
  expect([context.world.seats.stage[0], context.simulation.isLife(timer)]).toEqual([STAGE.idle, false]);
});
