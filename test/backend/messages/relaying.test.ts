import { expect, it } from "vitest";
import { stepMessages } from "../../../src/backend/messages/messages.ts";
import { storedFor } from "../../../src/backend/messages/relaying.ts";
import { messagesOf, silent, usual } from "../../support/messages.ts";

it("what cannot be brought to phones waits in the store, and leaves it with those who return", () => {
  const { messages, flow } = messagesOf({ ...usual, pools: 2, keeps: 0 });
  flow.online.fill(1_000);
  flow.connected[0] = 1_000;
  stepMessages(messages, flow, silent, 0, 60);
  expect(storedFor(messages, 0)).toBe(0);
  expect(storedFor(messages, 1)).toBeCloseTo(300, 9);
  flow.online.fill(0);
  flow.online[1] = 1e-9;
  flow.returned[1] = 0.25;
  stepMessages(messages, flow, silent, 60, 61);
  expect(storedFor(messages, 1)).toBeCloseTo(225, 6);
});

it("what was to be brought when the link broke waits anew", () => {
  const { messages, flow } = messagesOf(usual);
  flow.online[0] = 1_000;
  flow.connected[0] = 1_000;
  flow.brings[0] = 0;
  stepMessages(messages, flow, silent, 0, 60);
  expect(messages.world.ready[0]).toBeCloseTo(600, 9);
  flow.connected[0] = 500;
  flow.dropped[0] = 0.5;
  flow.takes[0] = 0;
  stepMessages(messages, flow, silent, 60, 61);
  expect(messages.world.ready[0]).toBeCloseTo(300, 9);
  expect(messages.world.stored[0]).toBeCloseTo(300, 9);
});
