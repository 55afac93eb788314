import { expect, it } from "vitest";
import { planOf } from "../support/plans.ts";
import { frontOf } from "../support/storms.ts";

it("what is not limited is unlimited, and nobody stores what no service is named for", () => {
  const { messages, messageStore } = planOf(frontOf({}, { model: { messages: { sends: "36/h" } } }));
  expect([messages?.sends, messages?.room, messages?.holds, messages?.lag]).toEqual([
    0.01,
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    0,
  ]);
  expect(messageStore).toBe(null);
});

it("the store is known by its name, and a model without messages has none", () => {
  const store = { service: "chat", holds: "2M", lag: "3 s" };
  const plan = planOf(frontOf({}, { model: { messages: { sends: "36/h", queue: 10, store } } }));
  expect([plan.messageStore, plan.messages?.holds, plan.messages?.lag, plan.messages?.room]).toEqual([
    "chat",
    2e6,
    3,
    10,
  ]);
  expect(planOf(frontOf({})).messages).toBe(null);
});
