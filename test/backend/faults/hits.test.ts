import { expect, it } from "vitest";
import { placeOf, planOf, type ToldFact, watchUntil } from "../../support/plans.ts";

const struck = (facts: readonly ToldFact[]) =>
  facts.filter(({ name }) => name === "faultStruck").map(({ time, numbers }) => [time, numbers[1]]);

const servers = (count: number, faults: object, service: object = {}) =>
  planOf({ services: { chat: { servers: count, ...service } }, faults });

it("so many are picked of those that are good, each as likely", () => {
  const plan = servers(4, {
    out: { kind: "crash", target: "chat-2", at: ["0 s"], lasts: "10000 h" },
    some: {
      kind: "crash",
      among: "chat",
      pick: 2,
      schedule: { offset: "1 h", every: "1 h" },
      lasts: "10 min",
    },
  });
  const { facts } = watchUntil(plan, 3600 * 1000);
  expect(
    struck(facts)
      .slice(1)
      .every(([, changed]) => changed === 2),
  ).toBe(true);
  const counts = [0, 1, 2, 3].map(
    (one) => facts.filter(({ name, numbers }) => name === "componentBad" && numbers[0] === one).length,
  );
  expect(counts[1]).toBe(1);
  // Each of three is one of two picked in 1000 strikes: 4 standard deviations of a binomial, 6e-5 each.
  for (const count of [counts[0]!, counts[2]!, counts[3]!])
    expect(Math.abs(count - 2000 / 3)).toBeLessThan(4 * Math.sqrt((1000 * 2) / 9));
});

it("who is picked does not hang on how many others there are to pick from, but for those picked instead", () => {
  const picked = (count: number) => {
    const { facts } = watchUntil(
      servers(count, {
        one: { kind: "crash", among: "chat", pick: 1, schedule: { every: "1 h" }, lasts: "1 min" },
      }),
      3600 * 200,
    );
    return facts.filter(({ name }) => name === "componentBad").map(({ numbers }) => numbers[0]!);
  };
  const [three, four] = [picked(3), picked(4)];
  expect(four).toHaveLength(three.length);
  // With one more to pick from either that one is picked, or the same as before.
  for (const [index, one] of four.entries()) expect([3, three[index]]).toContain(one);
  expect(four.filter((one) => one === 3).length).toBeGreaterThan(20);
});

it("each of some is hit with its chance, and a strike that hits nobody is inert", () => {
  const plan = servers(10, {
    storm: { kind: "crash", among: "chat", lethality: "20 %", schedule: { every: "1 h" }, lasts: "1 min" },
  });
  const changes = struck(watchUntil(plan, 3600 * 999).facts).map(([, changed]) => changed!);
  expect(changes).toHaveLength(1000);
  // 10,000 chances of a fifth: 4 standard deviations, 6e-5.
  expect(Math.abs(changes.reduce((sum, one) => sum + one) - 2000)).toBeLessThan(160);
  expect(changes).toContain(0);
});

it("hits come spread over time, each after its own delay, and what is not hit by the end is spared", () => {
  const fault = (lasts: object) => ({
    kind: "crash",
    among: "chat",
    spread: { kind: "uniform", from: "10 s", to: "110 s" },
    at: ["100 s"],
    ...lasts,
  });
  const long = watchUntil(servers(50, { f: fault({ lasts: "200 s" }) }), 1000);
  expect(long.times("componentBad")).toHaveLength(50);
  expect(new Set(long.times("componentBad")).size).toBe(50);
  expect(Math.min(...long.times("componentBad"))).toBeGreaterThan(109);
  expect(new Set(long.times("componentGood"))).toEqual(new Set([300]));
  expect(struck(long.facts)).toHaveLength(50);
  const short = watchUntil(servers(50, { f: fault({ lasts: "60 s" }) }), 1000);
  expect(short.times("componentBad").length).toBeGreaterThan(10);
  expect(short.times("componentBad")).toEqual(long.times("componentBad").filter((time) => time < 160));
  expect(short.times("componentGood")).toHaveLength(short.times("componentBad").length);
});

it("a strike whose hits all come too late, or find nobody good, is inert and says so once", () => {
  const late = { kind: "crash", among: "chat", spread: "1 h", lasts: "1 min", at: ["0 s"] };
  expect(struck(watchUntil(servers(3, { late }), 9999).facts)).toEqual([[60, 0]]);
  const held = {
    out: { kind: "crash", among: "chat", at: ["5 s"], lasts: "1 h" },
    f: { kind: "crash", among: "chat", spread: "10 s", lasts: "1 min", at: ["0 s"] },
  };
  expect(struck(watchUntil(servers(3, held), 9999).facts)).toEqual([
    [5, 3],
    [10, 0],
  ]);
});

it("without a length each comes to that end of its life that the fault is of, and waits for that repair", () => {
  const fails = {
    disk: {
      life: "1000 h",
      ends: [
        { kind: "crash", chance: "90 %", repair: "10 s" },
        { kind: "data-loss", repair: "50 s" },
      ],
    },
  };
  const faults = {
    crash: { kind: "crash", target: "chat-1", at: ["100 s"] },
    loss: { kind: "data-loss", among: "chat", spread: "5 s", at: ["200 s"] },
  };
  const { times, run } = watchUntil(servers(2, faults, { fails }), 210);
  expect([...run.world.components.empty]).toEqual([1, 1]);
  run.advanceTo(1000);
  expect(times("componentRepaired")).toEqual([110, 255, 255]);
});

it("the clocks of those that were not hit go on, or begin anew", () => {
  const failures = (renews: boolean) => {
    const faults = { shock: { kind: "crash", among: "chat", pick: 1, renews, at: ["60 s"], lasts: "1 s" } };
    return watchUntil(servers(2, faults, { crash: { life: "100 s", repair: "1 h" } }), 1000).times(
      "componentFailed",
    );
  };
  expect(failures(false)).toEqual([100, 100]);
  expect(failures(true)).toEqual([100, 160]);
});

it("among means each server and router in a place, needing an overlay, of a service or network", () => {
  const model = {
    domains: {
      site: { kind: "data-centre" },
      rack: { kind: "rack", in: "site", count: 2 },
      dns: { kind: "overlay" },
    },
    networks: { core: { routers: { router: { in: "rack-1" } } } },
    services: { chat: { servers: 2, in: "rack" }, web: { servers: 1, needs: "dns" } },
  };
  const hit = (among: string | string[]) => {
    const faults = { f: { kind: "crash", among, at: ["1 s"], lasts: "1 s" } };
    const plan = planOf({ ...model, faults });
    const { facts } = watchUntil(plan, 1);
    return facts
      .filter(({ name }) => name === "componentBad")
      .map(({ numbers }) => plan.components[numbers[0]!]!.name);
  };
  expect(hit("site")).toEqual(["router", "chat-1", "chat-2"]);
  expect(hit("rack-2")).toEqual(["chat-2"]);
  expect(hit("rack")).toEqual(["router", "chat-1", "chat-2"]);
  expect(hit("dns")).toEqual(["web-1"]);
  expect(hit(["core", "web", "web-1"])).toEqual(["router", "web-1"]);
});

it("a target is hit as a whole, with a delay and a chance too", () => {
  const plan = planOf({
    domains: { rack: { kind: "rack" } },
    services: { chat: { servers: 2, in: "rack" } },
    faults: { f: { kind: "crash", target: "rack", spread: "20 s", at: ["100 s"], lasts: "50 s" } },
  });
  const { times } = watchUntil(plan, 1000);
  expect(times("componentBad", placeOf(plan, "rack"))).toEqual([120]);
  expect(times("componentGood", placeOf(plan, "chat-2"))).toEqual([150]);
});
