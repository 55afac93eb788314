import { expect, it } from "vitest";
import { frontCrashed, storeCrashed } from "../../../src/backend/messages/losses.ts";
import { stepMessages } from "../../../src/backend/messages/messages.ts";
import { messagesOf, missing, silent, usual } from "../../support/messages.ts";

it("what is on top of a full queue is refused, and what a crashed front held is lost", () => {
  const { messages, flow } = messagesOf(usual);
  flow.online[0] = 1_000;
  flow.connected[0] = 1_000;
  flow.takes[0] = 0;
  flow.room[0] = 400;
  stepMessages(messages, flow, silent, 0, 60);
  expect(messages.world.refused[0]).toBeCloseTo(200, 9);
  expect(frontCrashed(messages, 0, 0.5)).toBeCloseTo(200, 9);
  expect(messages.world.lost[0]).toBeCloseTo(200, 9);
  expect(missing(messages)).toBeCloseTo(0, 9);
});

it("a store that fails loses what came within the lag, and one that overflows what is on top", () => {
  const { messages, flow } = messagesOf({ ...usual, pools: 2, lag: 30 });
  flow.online.fill(1_000);
  flow.connected[0] = 1_000;
  stepMessages(messages, flow, silent, 0, 60);
  // Of 600 that the first pool's users write, half is for the second one, whose phones are cut off: 5 a second for 60 s.
  expect(storeCrashed(messages, 1, 1, 60)).toBeCloseTo(150, 9);
  flow.stores[1] = 50;
  stepMessages(messages, flow, silent, 60, 61);
  expect(messages.world.lost[0]).toBeCloseTo(150 + 150 + 5 - 50, 9);
});
