import { expect, it } from "vitest";
import { planOf, watchUntil } from "../support/plans.ts";

const crash = { life: "100 s", repair: "20 s" };

it("a life begins at 0 and with each repair", () => {
  const { times } = watchUntil(planOf({ services: { chat: { servers: 1, crash } } }), 400);
  expect(times("componentFailed")).toEqual([100, 220, 340]);
  expect(times("componentRepaired")).toEqual([120, 240, 360]);
});

it("a life runs on while something else holds the component down", () => {
  const faults = { hold: { kind: "crash", target: "chat-1", at: ["50 s"], lasts: "200 s" } };
  const { times } = watchUntil(planOf({ services: { chat: { servers: 1, crash } }, faults }), 300);
  expect(times("componentFailed")).toEqual([100, 220]);
  expect(times("componentBad")).toEqual([50]);
  expect(times("componentGood")).toEqual([250]);
});

it("a failure by script ends the life that ran: the next one begins with the repair", () => {
  const faults = { fail: { kind: "crash", target: "chat-1", at: ["50 s"] } };
  const { times } = watchUntil(planOf({ services: { chat: { servers: 1, crash } }, faults }), 300);
  expect(times("componentFailed")).toEqual([50, 170, 290]);
});

it("a component without a crash of its own never fails", () => {
  const { times } = watchUntil(planOf({ services: { chat: { servers: 3 } } }), 1e9);
  expect(times("componentFailed")).toEqual([]);
});
