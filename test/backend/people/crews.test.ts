import { expect, it } from "vitest";
import { placeOf, planOf, watchUntil } from "../../support/plans.ts";

/** Four servers that crash 10 s apart, in the order 3, 1, 4, 2, with repairs of 100 s. */
const crewOf = (size: number) => {
  const plan = planOf({
    crews: { people: { size } },
    services: { chat: { servers: 4, crash: { life: "1000 h", repair: "100 s", crew: "people" } } },
    faults: Object.fromEntries(
      [3, 1, 4, 2].map((server, index) => [
        `crash-${server}`,
        { kind: "crash", target: `chat-${server}`, at: [`${10 * (index + 1)} s`] },
      ]),
    ),
  });
  const { facts } = watchUntil(plan, 2000);
  return facts
    .filter(({ name }) => name === "repairBegan")
    .map(({ time, numbers }) => [plan.components[numbers[0]].name, time]);
};

it("one person repairs one thing after another, first come first served", () => {
  expect(crewOf(1)).toEqual([
    ["chat-3", 10],
    ["chat-1", 110],
    ["chat-4", 210],
    ["chat-2", 310],
  ]);
});

it("two people repair two things at a time", () => {
  expect(crewOf(2)).toEqual([
    ["chat-3", 10],
    ["chat-1", 20],
    ["chat-4", 110],
    ["chat-2", 120],
  ]);
});

it("enough people never let anything wait", () => {
  expect(crewOf(4).map(([, time]) => time)).toEqual([10, 20, 30, 40]);
});

it("things of different kinds wait in one queue", () => {
  const crash = { life: "1000 h", repair: "100 s", crew: "people" };
  const plan = planOf({
    crews: { people: { size: 1 } },
    domains: { rack: { kind: "rack", crash } },
    networks: { core: { routers: { router: { crash } } } },
    services: { chat: { servers: 1, crash } },
    faults: {
      chat: { kind: "crash", target: "chat-1", at: ["1 s"] },
      rack: { kind: "crash", target: "rack", at: ["2 s"] },
      router: { kind: "crash", target: "router", at: ["3 s"] },
    },
  });
  const { times } = watchUntil(plan, 1000);
  expect(["chat-1", "rack", "router"].map((name) => times("repairBegan", placeOf(plan, name)))).toEqual([
    [1],
    [101],
    [201],
  ]);
});

it("a failure of something that is held down already waits for the crew too, and its repair alone brings nothing up", () => {
  const plan = planOf({
    services: { chat: { servers: 1, crash: { life: "1000 h", repair: "50 s" } } },
    faults: {
      hold: { kind: "crash", target: "chat-1", at: ["10 s"], lasts: "200 s" },
      fail: { kind: "crash", target: "chat-1", at: ["20 s"] },
    },
  });
  const { times } = watchUntil(plan, 1000);
  expect(times("componentRepaired")).toEqual([70]);
  expect(times("componentGood")).toEqual([210]);
});
