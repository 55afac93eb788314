import { expect, it } from "vitest";
import { planOf, watchUntil } from "../../support/plans.ts";

const crash = (target: string, at: string, lasts: string) => ({ kind: "crash", target, at: [at], lasts });
const pair = { kind: "primary-backup", takeover: "30 s", coverage: "100 %" };

it("pairs of one service take over independently", () => {
  const plan = planOf({
    services: { chat: { servers: 4, scheme: pair } },
    share: ["chat"],
    faults: { one: crash("chat-1", "10 s", "10 min"), three: crash("chat-3", "20 s", "10 min") },
  });
  const { times } = watchUntil(plan, 100);
  expect([times("promoted", 0), times("promoted", 1)]).toEqual([[40], [50]]);
});

it("a place that takes both members leaves nobody to take over; who returns first acts", () => {
  const plan = planOf({
    domains: { rack: { kind: "rack" } },
    services: { chat: { servers: 2, in: "rack", scheme: pair } },
    faults: { rack: crash("rack", "10 s", "100 s"), one: crash("chat-1", "20 s", "10 min") },
  });
  const { times } = watchUntil(plan, 300);
  // At 110 s the backup is back, the primary is still held: it takes over.
  expect(times("takeoverBegan").at(-1)).toBe(110);
  expect(times("promoted")).toEqual([140]);
});

it("where nobody could take over, it is told when somebody can again, and its loss is seen after that", () => {
  const failover = {
    policy: { kind: "automatic" },
    detection: { kind: "delay", takes: "20 s" },
    takes: "30 s",
    coverage: "100 %",
  };
  const plan = planOf({
    services: { chat: { servers: 2, scheme: { kind: "standby", active: 1, failover } } },
    faults: { one: crash("chat-1", "10 s", "10 min"), two: crash("chat-2", "5 s", "100 s") },
  });
  const { times } = watchUntil(plan, 300);
  expect([times("groupDown"), times("spareCame"), times("detected"), times("groupServes").at(-1)]).toEqual([
    [10],
    [105],
    [125],
    155,
  ]);
});

it("a network serves while as many routers as needed are good", () => {
  const plan = planOf({
    networks: { core: { routers: { one: {}, two: {}, three: {} }, needed: 2 } },
    services: { chat: { servers: 1 } },
    faults: { one: crash("one", "10 s", "50 s"), two: crash("two", "30 s", "10 s") },
  });
  const { times } = watchUntil(plan, 100);
  const core = plan.groups.findIndex(({ name }) => name === "core");
  expect([times("groupDown", core), times("groupServes", core)]).toEqual([[30], [0, 40]]);
});
