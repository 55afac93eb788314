import { expect, it } from "vitest";
import { stepMessages, storedMessages, waitingMessages } from "../../../src/backend/messages/messages.ts";
import { beginMessages, catchUpMessages, restMessages } from "../../../src/backend/messages/rest.ts";
import { messagesOf, missing, silent, type Told, usual } from "../../support/messages.ts";

it("in the quiet, the closed form is what many small steps come to", () => {
  const spec = { ...usual, offline: 0.4, away: 7_200 };
  const [one, many] = [messagesOf(spec), messagesOf(spec)];
  for (const { messages, flow } of [one, many]) {
    flow.online[0] = 1_000;
    flow.connected[0] = 1_000;
    beginMessages(messages, Float64Array.of(300));
  }
  restMessages(one.messages, Float64Array.of(1_000 * 14_400), 0, 14_400);
  for (let now = 0; now < 14_400; now += 5) stepMessages(many.messages, many.flow, silent, now, now + 5);
  expect(one.messages.world.sent[0]).toBeCloseTo(many.messages.world.sent[0]!, 3);
  const ratio = storedMessages(one.messages) / storedMessages(many.messages);
  expect(Math.abs(ratio - 1)).toBeLessThan(1e-3);
  expect(missing(one.messages)).toBeCloseTo(0, 6);
});

it("hours without a connection, counted minute by minute, are what small steps come to; days are kept in the oldest minutes", () => {
  const [one, many] = [messagesOf(usual), messagesOf(usual)];
  for (const { flow } of [one, many]) flow.online[0] = 1_000;
  catchUpMessages(one.messages, one.flow, silent, 30, 7_230);
  for (let now = 30; now < 7_230; now += 8) stepMessages(many.messages, many.flow, silent, now, now + 8);
  for (const minute of [0, 1, 60, 120])
    expect(one.messages.world.kept[minute]).toBeCloseTo(many.messages.world.kept[minute]!, 6);
  catchUpMessages(one.messages, one.flow, silent, 7_230, 200_000);
  expect(waitingMessages(one.messages)).toBeCloseTo(10 * (200_000 - 30), 4);
});

it("after a rest, a fault in the midst of a minute delays only what was sent after it", () => {
  const told: Told = [];
  const { messages, flow, tell } = messagesOf(usual, told);
  flow.online[0] = 1_000;
  flow.connected[0] = 1_000;
  restMessages(messages, Float64Array.of(1_000 * 645), 0, 645);
  flow.takes[0] = 0;
  for (let now = 645; now < 720; now++) stepMessages(messages, flow, tell, now, now + 1);
  // A quarter of the minute's messages wait: half of them were delivered at once, 99 % are not.
  expect(told.map(([minute, percent]) => [minute, percent])).toEqual([
    [600, 50],
    [600, 99],
    [660, 50],
    [660, 99],
  ]);
});
