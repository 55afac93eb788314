import { expect, it } from "vitest";
import { crashingModel, jobsOf } from "../../support/jobs.ts";
import { placeOf, planOf, watchUntil } from "../../support/plans.ts";

const hit = (name: string, at: number) => ({ kind: "crash", target: `${name}-1`, at: [`${at} s`] });

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

it("a job that has waited too long is handed to another crew, where it waits as a new one", () => {
  const crews = { people: { size: 1, escalate: { after: "30 s", to: "others" } }, others: { size: 1 } };
  expect(jobsOf({ crews }, { a: { at: 10 }, b: { at: 20 }, c: { at: 25 }, d: { at: 90 } })).toEqual([
    "a 10 repairBegan",
    "b 50 escalated",
    "b 50 repairBegan",
    "c 55 escalated",
    "a 110 componentRepaired",
    "d 110 repairBegan",
    "b 150 componentRepaired",
    "c 150 repairBegan",
    "d 210 componentRepaired",
    "c 250 componentRepaired",
  ]);
});

it("what is handed on takes the stages of the other crew, and its next failure is for the first one again", () => {
  const crews = {
    people: { size: 1, escalate: { after: "30 s", to: "others" } },
    others: { size: 1, travel: "5 s" },
  };
  const plan = planOf({
    ...crashingModel({ crews }, { a: { at: 10 }, b: { at: 20 } }),
    ...{ faults: { first: hit("a", 10), second: hit("b", 20), third: hit("b", 500) } },
  });
  const { times } = watchUntil(plan, 1000);
  expect(times("crewCalled")).toEqual([50]);
  expect(times("repairBegan", placeOf(plan, "b-1"))).toEqual([55, 500]);
});

it("a place has its crew", () => {
  const crash = {
    life: "100 days",
    ends: [{ kind: "crash", repair: "100 s", crew: { east: "near", world: "far" } }],
  };
  const plan = planOf({
    domains: {
      world: { kind: "region" },
      east: { kind: "data-centre", in: "world" },
      west: { kind: "data-centre", in: "world" },
    },
    crews: { near: { size: 1 }, far: { size: 1, travel: "7 s" } },
    services: {
      a: { servers: 1, in: "east", fails: { crash } },
      b: { servers: 1, in: "west", fails: { crash } },
    },
    faults: { first: hit("a", 10), second: hit("b", 10) },
  });
  const { times } = watchUntil(plan, 1000);
  expect([times("repairBegan", placeOf(plan, "a-1")), times("repairBegan", placeOf(plan, "b-1"))]).toEqual([
    [10],
    [17],
  ]);
});
