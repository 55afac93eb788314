import { expect, it } from "vitest";
import { planOf } from "../support/plans.ts";

it("a group of places is settled after the services that its places need, and what needs it after that", () => {
  const plan = planOf({
    domains: {
      east: { kind: "overlay", needs: ["chat-east"] },
      west: { kind: "overlay", needs: ["chat-west"] },
    },
    services: {
      "chat-east": { servers: 2 },
      "chat-west": { servers: 2 },
      front: { of: ["east", "west"], scheme: { kind: "load-shared", needed: 1 } },
      shop: { servers: 1, needs: ["front"] },
    },
  });
  const rank = (name: string) => plan.groups.find((group) => group.name === name)!.rank;
  expect(rank("chat-east-1")).toBe(0);
  expect(rank("front-1-to-2")).toBe(1);
  expect(rank("shop-1")).toBe(2);
});

it("where nothing needs a service, all stand on one rank", () => {
  const plan = planOf({ services: { chat: { servers: 4 }, store: { servers: 2 } } });
  expect(new Set(plan.groups.map(({ rank }) => rank))).toEqual(new Set([0]));
});
