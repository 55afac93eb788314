import { expect, it } from "vitest";
import { planOf, watchUntil } from "../../support/plans.ts";

it("each scripted time and the chance of a fault has an instance of its own", () => {
  const plan = planOf({
    services: { chat: { servers: 1 } },
    faults: {
      both: { kind: "crash", target: "chat-1", every: "100 s", at: ["1 s", "2 s"], lasts: "1 s" },
      script: { kind: "crash", target: "chat-1", at: ["3 s"], lasts: "1 s" },
    },
  });
  expect(plan.instances.map(({ fault, at }) => ({ fault, at }))).toEqual([
    { fault: 0, at: null },
    { fault: 0, at: 1 },
    { fault: 0, at: 2 },
    { fault: 1, at: 3 },
  ]);
  const streams = plan.instances.map(({ lasts }) => lasts?.stream);
  expect(new Set(streams).size).toBe(4);
});

it("instances of one fault may overlap: each ends by itself", () => {
  const plan = planOf({
    services: { chat: { servers: 1 } },
    faults: { crash: { kind: "crash", target: "chat-1", at: ["10 s", "20 s", "30 s"], lasts: "25 s" } },
  });
  const { times } = watchUntil(plan, 100);
  expect([times("faultEnded"), times("componentBad"), times("componentGood")]).toEqual([
    [35, 45, 55],
    [10],
    [55],
  ]);
});

it("at one instant faults begin before repairs end, as they stand in the model", () => {
  const faults = {
    b: { kind: "crash", target: "chat-1", at: ["120 s"], lasts: "10 s" },
    a: { kind: "crash", target: "chat-1", at: ["120 s"], lasts: "10 s" },
  };
  const plan = planOf({
    services: { chat: { servers: 1, crash: { life: "100 s", repair: "20 s" } } },
    faults,
  });
  const { facts } = watchUntil(plan, 120);
  const last = facts
    .filter(({ time }) => time === 120)
    .map(({ name, numbers }) => [name, numbers[0], numbers[1]]);
  expect(last).toEqual([
    ["faultBegan", 0, 0],
    ["faultStruck", 0, 0],
    ["faultBegan", 1, 0],
    ["faultStruck", 1, 0],
    ["componentRepaired", 0, 0],
  ]);
});
