import { expect, it } from "vitest";
import { placeOf, planOf, type ToldFact, watchUntil } from "../../support/plans.ts";

const changes = (facts: readonly ToldFact[]) =>
  facts.filter(({ name }) => name === "faultStruck").map(({ numbers }) => numbers[1]);

it("holds its target down as long as it lasts", () => {
  const plan = planOf({
    services: { chat: { servers: 2 } },
    faults: { crash: { kind: "crash", target: "chat-2", at: ["10 s"], lasts: "20 s" } },
  });
  const { facts, times } = watchUntil(plan, 100);
  expect(changes(facts)).toEqual([1]);
  expect(times("componentBad", placeOf(plan, "chat-2"))).toEqual([10]);
  expect(times("componentGood", placeOf(plan, "chat-2"))).toEqual([30]);
  expect(times("faultEnded")).toEqual([30]);
});

it("without a length it is a failure like others: a crew repairs it", () => {
  const plan = planOf({
    crews: { people: { size: 1 } },
    services: { chat: { servers: 1, crash: { life: "1000 h", repair: "40 s", crew: "people" } } },
    faults: { crash: { kind: "crash", target: "chat-1", at: ["10 s"] } },
  });
  const { times } = watchUntil(plan, 100);
  expect([times("componentFailed"), times("repairBegan"), times("componentRepaired")]).toEqual([
    [10],
    [10],
    [50],
  ]);
});

it("on something that is down already it is inert, and says so", () => {
  const plan = planOf({
    services: { chat: { servers: 1, crash: { life: "1000 h", repair: "100 s" } } },
    faults: { crash: { kind: "crash", target: "chat-1", at: ["10 s", "20 s"] } },
  });
  expect(changes(watchUntil(plan, 60).facts)).toEqual([1, 0]);
});

it("overlapping ones are counted: what they hold is good when the last is gone", () => {
  const crash = (at: string, lasts: string) => ({ kind: "crash", target: "chat-1", at: [at], lasts });
  const plan = planOf({
    services: { chat: { servers: 1 } },
    faults: { one: crash("10 s", "50 s"), two: crash("20 s", "10 s"), three: crash("50 s", "40 s") },
  });
  const { facts, times } = watchUntil(plan, 200);
  expect(changes(facts)).toEqual([1, 0, 0]);
  expect(times("componentBad")).toEqual([10]);
  expect(times("componentGood")).toEqual([90]);
});

it("strikes a place with all that is in it, nested places too, each counted once", () => {
  const plan = planOf({
    domains: {
      site: { kind: "data-centre" },
      rack: { kind: "rack", in: "site", count: 2 },
    },
    services: { chat: { servers: 4, in: "rack" }, web: { servers: 1 } },
    faults: {
      site: { kind: "crash", target: "site", at: ["10 s"], lasts: "100 s" },
      rack: { kind: "crash", target: "rack-1", at: ["50 s"], lasts: "100 s" },
      other: { kind: "crash", target: "rack-2", at: ["300 s"], lasts: "10 s" },
    },
  });
  const { facts, times } = watchUntil(plan, 1000);
  // Places count for what is in them: four servers; then nothing new; then two servers.
  expect(changes(facts)).toEqual([4, 0, 2]);
  const ends = (name: string) => times("componentGood", placeOf(plan, name));
  expect(ends("site")).toEqual([110]);
  // Servers are dealt round: the odd ones stand in the first rack, which is held longer.
  expect([ends("chat-1"), ends("chat-3"), ends("rack-1")]).toEqual([[150], [150], [150]]);
  expect([ends("chat-2"), ends("chat-4"), ends("rack-2")]).toEqual([
    [110, 310],
    [110, 310],
    [110, 310],
  ]);
  expect(ends("web-1")).toEqual([]);
});

it("a place's own random failure takes what is in it, and its repair gives it back", () => {
  const plan = planOf({
    domains: { rack: { kind: "rack", crash: { life: "100 s", repair: "50 s" } } },
    services: { chat: { servers: 2, in: "rack", scheme: { kind: "load-shared", needed: 1 } } },
  });
  const { times } = watchUntil(plan, 320);
  expect(times("groupDown")).toEqual([100, 250]);
  expect(times("groupServes")).toEqual([0, 150, 300]);
});

it("by chance it comes again and again, the time to the next one counted from its end", () => {
  const plan = planOf({
    services: { chat: { servers: 1 } },
    faults: { crash: { kind: "crash", target: "chat-1", every: "100 s", lasts: "30 s", at: ["10 s"] } },
  });
  const { times } = watchUntil(plan, 400);
  expect(times("faultBegan")).toEqual([10, 100, 230, 360]);
});
