import { expect, it } from "vitest";
import { planOf, type ToldFact, watchUntil } from "../../support/plans.ts";

const work = (more: object, { service = {}, faults = {} }: { service?: object; faults?: object } = {}) =>
  planOf({
    services: { chat: { servers: 3, scheme: { kind: "load-shared", needed: 1 }, ...service } },
    faults: {
      work: { kind: "maintenance", among: "chat", takes: "100 s", at: ["1000 s"], ...more },
      ...faults,
    },
  });
const out = (facts: readonly ToldFact[]) =>
  facts.filter(({ name }) => name === "maintenanceBegan").map(({ time, numbers }) => [time, numbers[1]]);
const back = (facts: readonly ToldFact[]) =>
  facts.filter(({ name }) => name === "maintenanceEnded").map(({ time, numbers }) => [time, numbers[1]]);

it("takes one after another out, each for as long as the work takes", () => {
  const { facts, times } = watchUntil(work({}), 5000);
  expect(out(facts)).toEqual([
    [1000, 0],
    [1100, 1],
    [1200, 2],
  ]);
  expect(back(facts)).toEqual([
    [1100, 0],
    [1200, 1],
    [1300, 2],
  ]);
  expect([times("componentBad"), times("faultEnded")]).toEqual([[1000, 1100, 1200], [1300]]);
  expect(facts.filter(({ name }) => name === "faultStruck").map(({ numbers }) => numbers[1])).toEqual([
    1, 1, 1,
  ]);
});

it("in batches, each drained first, which delays it", () => {
  const { facts } = watchUntil(work({ batch: 2, drains: "10 s" }), 5000);
  expect(out(facts)).toEqual([
    [1010, 0],
    [1010, 1],
    [1120, 2],
  ]);
});

it("waits while another of the group is not good, or goes on", () => {
  const faults = { out: { kind: "crash", target: "chat-3", at: ["1050 s"], lasts: "200 s" } };
  expect(out(watchUntil(work({}, { faults }), 5000).facts)).toEqual([
    [1000, 0],
    [1250, 1],
    [1350, 2],
  ]);
  expect(out(watchUntil(work({ whenBad: "go-on" }, { faults }), 5000).facts).map(([time]) => time)).toEqual([
    1000, 1100, 1200,
  ]);
});

it("does not wait for what it takes out itself, and holds that longer than its own failure when it must", () => {
  const faults = { out: { kind: "crash", target: "chat-2", at: ["1050 s"], lasts: "100 s" } };
  const { facts, times } = watchUntil(work({}, { faults }), 5000);
  expect(out(facts).map(([time]) => time)).toEqual([1000, 1100, 1200]);
  expect([times("componentBad", 1), times("componentGood", 1)]).toEqual([[1050], [1200]]);
});

it("on a schedule its windows are multiples, and one that comes while the last is still on is skipped", () => {
  const schedule = { offset: "100 s", every: "250 s", times: 4 };
  const { facts, times } = watchUntil(work({ at: [], schedule }), 5000);
  expect(times("faultBegan")).toEqual([100, 600]);
  expect(
    facts.filter(({ name, numbers }) => name === "faultStruck" && numbers[1] === 0).map(({ time }) => time),
  ).toEqual([350, 850]);
});

it("leaves clocks as they are, or makes what was worked on as good as new", () => {
  const failures = (renews: boolean) =>
    watchUntil(
      work({ renews, whenBad: "go-on" }, { service: { crash: { life: "1500 s", repair: "1 h" } } }),
      4000,
    ).times("componentFailed");
  expect(failures(false)).toEqual([1500, 1500, 1500]);
  expect(failures(true)).toEqual([2600, 2700, 2800]);
});

it("waits until the copy of the last one is rebuilt: an upgrade takes nobody's data away", () => {
  const scheme = { kind: "primary-backup", replication: { kind: "synchronous", rebuild: "300 s" } };
  const store = { servers: 2, scheme };
  const faults = { work: { kind: "maintenance", among: "store", takes: "100 s", at: ["1000 s"] } };
  const upgraded = (changes: object) =>
    watchUntil(planOf({ services: { store }, faults: { work: { ...faults.work, ...changes } } }), 5000);
  const { facts, times } = upgraded({});
  expect(out(facts)).toEqual([
    [1000, 0],
    [1400, 1],
  ]);
  const longest = (down: number[], up: number[]) =>
    Math.max(0, ...down.map((time, index) => up[index + 1]! - time));
  expect(longest(times("groupDown"), times("groupServes"))).toBe(0);
  expect(out(upgraded({ whenBad: "go-on" }).facts)[1]).toEqual([1100, 1]);
});
