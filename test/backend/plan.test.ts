import { expect, it } from "vitest";
import { planOf } from "../support/plans.ts";

const crash = { life: "100 h", repair: "1 h" };

it.each([
  ["a place and a server", { domains: { "chat-1": { kind: "rack" } }, services: { chat: { servers: 2 } } }],
  [
    "a router and a server",
    { networks: { core: { routers: { "chat-1": { crash } } } }, services: { chat: { servers: 2 } } },
  ],
  [
    "two places",
    {
      domains: { rack: { kind: "rack", count: 2 }, "rack-1": { kind: "rack" } },
      services: { chat: { servers: 2 } },
    },
  ],
])("no two things share a name, for it is what they draw their luck by: %s", (_, model) => {
  expect(() => planOf(model)).toThrow(/-1/);
});

it("a cell never gets fewer servers than it needs", () => {
  const membership = { silence: "1 s", rejoin: "0 s", messages: 1, power: 2, handles: "1/s" };
  const dealt = (cells: number) => ({
    services: { chat: { servers: 6, scheme: { kind: "load-shared", needed: 5 } } },
    clusters: { site: { services: ["chat"], cells, membership } },
  });
  expect(() => planOf(dealt(1))).not.toThrow();
  expect(() => planOf(dealt(4))).toThrow(/needed|need/);
});

it("what would happen for ever at one instant is refused", () => {
  expect(() =>
    planOf({ services: { chat: { servers: 1, crash: { life: "0 s", repair: "0 s" } } } }),
  ).toThrow();
  const faults = { blink: { kind: "crash", target: "chat-1", every: "0 s", lasts: "0 s" } };
  expect(() => planOf({ services: { chat: { servers: 1 } }, faults })).toThrow();
});

it("a fault that does not say when it comes is fine: it only comes in a replay", () => {
  const never = { kind: "crash", target: "chat-1", lasts: "5 s" };
  const plan = planOf({ services: { chat: { servers: 1 } }, faults: { never } });
  expect(plan.faults[0]).toMatchObject({ name: "never" });
  expect(plan.instances).toEqual([]);
  const often = planOf({ services: { chat: { servers: 1 } }, faults: { often: { ...never, every: "1 h" } } });
  expect(often.instances).toHaveLength(1);
});
