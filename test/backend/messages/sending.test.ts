import { expect, it } from "vitest";
import { stepMessages, waitingMessages } from "../../../src/backend/messages/messages.ts";
import { messagesOf, silent, usual } from "../../support/messages.ts";

it("users who have no connection keep a share of what they write, and give up the rest", () => {
  const { messages, flow } = messagesOf({ ...usual, keeps: 0.25 });
  flow.online[0] = 1_000;
  stepMessages(messages, flow, silent, 0, 60);
  const { sent, refused } = messages.world;
  expect(sent[0]).toBeCloseTo(600, 9);
  expect(refused[0]).toBeCloseTo(450, 9);
  expect(waitingMessages(messages)).toBeCloseTo(150, 9);
});

it("in a surge users write more", () => {
  const { messages, flow } = messagesOf(usual);
  flow.online[0] = 1_000;
  flow.connected[0] = 1_000;
  flow.factor = 3;
  stepMessages(messages, flow, silent, 0, 60);
  expect(messages.world.delivered[0]).toBeCloseTo(1_800, 9);
});
