import { expect, it } from "vitest";
import { onDemand } from "../../../src/backend/found/on-demand.ts";
import { planOf, watchUntil } from "../../support/plans.ts";

it("is hidden while it stands by, and evident when it acts", () => {
  const { rule } = onDemand.create({});
  expect([true, false].map((acting) => rule({ now: 5, acting }).when)).toEqual(["at-once", "called"]);
});

it("of one that the failover has seen bad, and waits for, it is evident", () => {
  const plan = planOf({
    domains: { room: { kind: "room" } },
    services: {
      chat: {
        servers: 2,
        in: "room",
        scheme: { kind: "standby", active: 1, failover: { takes: "10 s", whenOldReturns: "go-on" } },
        fails: {
          disk: {
            life: "1000 years",
            ends: [{ kind: "crash", repair: "1 h", found: { kind: "on-demand" } }],
          },
        },
      },
    },
    faults: {
      first: { kind: "crash", target: "chat-1", at: ["100 s"], lasts: "400 s" },
      all: { kind: "crash", target: "room", at: ["200 s"], lasts: "300 s" },
      both: { kind: "crash", target: "chat-1", at: ["300 s"] },
    },
  });
  const { times } = watchUntil(plan, 10_000);
  expect(times("failureFound")).toEqual([300]);
});
