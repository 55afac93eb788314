import { expect, it } from "vitest";
import { cellsOf, peopleWho } from "../../support/cells.ts";
import { planOf, shareAt, type WatchedRun, watchUntil } from "../../support/plans.ts";

const HOUR = 3600;
const cutFor = (lasts: string) => ({ kind: "crash", target: "router", at: ["60 s"], lasts });

/** Two sites alike, each with a router of its own; the home's is cut at 60 s. */
const twoSites = (failover: object, cut: string, more: object = {}, services: object = {}): WatchedRun => {
  const model = cellsOf({ messages: 50, cut }) as {
    networks: object;
    services: object;
    clusters: { site: object };
    phones: object;
  };
  const clusters = {
    ...model.clusters,
    other: { ...model.clusters.site, services: ["spare"], front: "spare", network: "far" },
  };
  return watchUntil(
    planOf({
      ...model,
      networks: { ...model.networks, far: { routers: { "far-router": {} } } },
      services: { ...model.services, spare: { servers: 10 }, ...services },
      clusters,
      phones: { ...model.phones, standby: "other" },
      failover: {
        policy: { kind: "automatic", silence: "45 s" },
        takes: "100 s",
        coverage: "100 %",
        ...failover,
      },
      ...more,
    }),
    2 * HOUR,
  );
};

it("an automatic switch begins after the silence, takes its time, and serves from the standby", () => {
  const { times, facts } = twoSites({}, "1 h");
  expect(times("switchBegan")).toEqual([105]);
  expect(times("switched")).toEqual([205]);
  expect(facts.find(({ name }) => name === "switched")?.numbers.slice(0, 2)).toEqual([0, 1]);
  expect(shareAt(facts, 204)).toBe(0);
  // All phones find their connection closed at 205 s, and come back within 60 s.
  expect(shareAt(facts, 235.3)).toBeGreaterThan(0.45);
  expect(shareAt(facts, 235.3)).toBeLessThan(0.55);
  expect(shareAt(facts, 270)).toBe(1);
});

it("phones stay where they are when their old home returns", () => {
  const { times, facts } = twoSites({}, "30 min");
  expect(times("switched")).toHaveLength(1);
  expect(shareAt(facts, 2 * HOUR)).toBe(1);
  expect(facts.filter(({ name, time }) => name === "served" && time > 300)).toEqual([]);
});

it("a silence shorter than the policy waits for switches nothing", () => {
  expect(twoSites({}, "30 s").times("switchBegan")).toEqual([]);
});

it("a switch under way is called off when the home speaks again", () => {
  const { times, facts } = twoSites({}, "60 s");
  expect(times("switchBegan")).toEqual([105]);
  // The nodes parted at 70 s, joined at 120 s and settled at 125 s.
  expect(times("cellOpened")).toEqual([125]);
  expect(times("switched")).toEqual([]);
  expect(shareAt(facts, HOUR)).toBe(1);
});

it("a switch that fails leaves the phones with their home until it is back", () => {
  const { times, facts } = twoSites({ coverage: "0 %" }, "1 h");
  expect(times("switchFailed")).toEqual([205]);
  expect(times("switched")).toEqual([]);
  expect(shareAt(facts, 60 + HOUR)).toBe(0);
  expect(shareAt(facts, 2 * HOUR)).toBe(1);
});

it("people switch by hand once they know", () => {
  const manual = { policy: { kind: "manual" } };
  const { times } = twoSites(manual, "1 h", peopleWho({ kind: "restart-at-once" }));
  expect(times("switchBegan")).toEqual([240]);
  expect(times("switched")).toEqual([340]);
});

it("a model in which nobody could switch by hand is refused", () => {
  expect(() => twoSites({ policy: { kind: "manual" } }, "1 h")).toThrow(/no people/);
});

it("after an automatic switch that failed, people try by hand, as often as they are said to", () => {
  const policy = { kind: "automatic", silence: "30 s" };
  const switched = (tries: number) =>
    twoSites({ policy, coverage: 0, tries }, "1 h", peopleWho({ kind: "restart-at-once" })).times(
      "switchFailed",
    ).length;
  expect([switched(1), switched(2)]).toEqual([2, 3]);
});

it("a standby that is away as well is switched to when it is there", () => {
  const crash = (target: string, lasts: string) => ({ kind: "crash", target, at: ["60 s"], lasts });
  const faults = { home: crash("router", "1 h"), far: crash("far-router", "10 min") };
  const { times } = twoSites({}, "1 h", { faults });
  // The standby's nodes join at 660 s and settle at 665 s.
  expect(times("switchBegan")).toEqual([665]);
  expect(times("switched")).toEqual([765]);
});

it("phones that were switched are switched back when the standby fails in its turn", () => {
  const crash = (target: string, at: string) => ({ kind: "crash", target, at: [at], lasts: "20 min" });
  const faults = { home: crash("router", "60 s"), far: crash("far-router", "1 h") };
  const { times } = twoSites({}, "20 min", { faults });
  expect(times("switched")).toEqual([205, 3745]);
});

it("a silence is known some time later only, and the policy counts from then", () => {
  const { times } = twoSites({ detection: { kind: "delay", takes: "30 s" } }, "1 h");
  expect([times("switchBegan"), times("switched")]).toEqual([[135], [235]]);
});

it("a person confirms the switch; a cell that speaks again before needs none", () => {
  const policy = { kind: "semi-automatic", decide: "5 min" };
  expect(twoSites({ policy }, "1 h").times("switchBegan")).toEqual([360]);
  expect(twoSites({ policy }, "4 min").times("switchBegan")).toEqual([]);
});

it("phones know of the switch with the tail", () => {
  expect(twoSites({ tail: "10 min" }, "1 h").times("switched")).toEqual([805]);
});

it("a switch whose old cell speaks again is called off, or goes on by rule", () => {
  expect(twoSites({}, "2 min").times("switchCalledOff")).toHaveLength(1);
  const goesOn = twoSites({ whenOldReturns: "go-on" }, "2 min");
  expect([goesOn.times("switchCalledOff"), goesOn.times("switched")]).toEqual([[], [205]]);
});

it("phones are switched back a while after their first cell is there again", () => {
  const { times } = twoSites({ failBack: { kind: "when-repaired", after: "20 min" } }, "30 min");
  const [there, back] = times("switched");
  expect(there).toBe(205);
  // The cell opens some time after 1,860 s, when its nodes have joined; then 20 min and the 100 s of a switch.
  const open = times("cellOpened").find((time) => time >= 1860)!;
  expect(back).toBe(open + 1300);
});

it("beyond the limit nobody switches but people", () => {
  const faults = { again: { kind: "crash", target: "far-router", at: ["40 min"], lasts: "20 min" } };
  const limited = (limit: object) => {
    const { times } = twoSites({ ...limit }, "30 min", { faults: { ...faults, cut: cutFor("30 min") } });
    return times("switched").length;
  };
  expect(limited({})).toBe(2);
  expect(limited({ limit: { switches: 1, within: "1 h" } })).toBe(1);
  expect(limited({ limit: { switches: 1, within: "30 min" } })).toBe(2);
});

it("a switch stands still while its tools are down", () => {
  const faults = {
    cut: cutFor("1 h"),
    tools: { kind: "crash", target: "tool-1", at: ["150 s"], lasts: "10 min" },
  };
  const services = { tool: { servers: 1 } };
  const { times } = twoSites({ needs: "tool" }, "1 h", { faults }, services);
  expect(times("switched")).toEqual([805]);
});

it("phones are switched back when the limit lets them be, however long their first cell is back by then", () => {
  const failBack = { kind: "when-repaired", after: "5 min" };
  const limit = { switches: 1, within: "30 min" };
  const { times } = twoSites({ failBack, limit }, "10 min");
  expect(times("switched")).toEqual([205, 205 + 1800 + 100]);
});
