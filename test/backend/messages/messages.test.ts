import fc from "fast-check";
import { expect, it } from "vitest";
import { frontCrashed, storeCrashed } from "../../../src/backend/messages/losses.ts";
import {
  isQuiet,
  stepMessages,
  storedMessages,
  waitingMessages,
} from "../../../src/backend/messages/messages.ts";
import { beginMessages, restMessages } from "../../../src/backend/messages/rest.ts";
import { messagesOf, missing, silent, type Told, usual } from "../../support/messages.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const doing = fc.record({
  length: fc.double({ min: 0.1, max: 900, noNaN: true }),
  online: fc.double({ min: 0, max: 1e6, noNaN: true }),
  connected: share,
  returned: share,
  dropped: share,
  takes: fc.double({ min: 0, max: 1e6, noNaN: true }),
  brings: fc.double({ min: 0, max: 1e6, noNaN: true }),
  room: fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.double({ min: 0, max: 1e4, noNaN: true })),
  stores: fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.double({ min: 0, max: 1e5, noNaN: true })),
  front: share,
  store: share,
});

it("whatever happens, what was sent is delivered, stored, refused or lost, and nothing is negative", () => {
  const script = fc.array(fc.tuple(doing, doing), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(script, (steps) => {
      const { messages, flow } = messagesOf({
        pools: 2,
        offline: 0.3,
        away: 3_600,
        keeps: 0.6,
        lag: 90,
        receivers: 3,
      });
      beginMessages(messages, Float64Array.of(1_000, 500));
      let now = 0;
      for (const pair of steps) {
        pair.forEach((one, pool) => {
          flow.online[pool] = one.online;
          flow.connected[pool] = one.online * one.connected;
          for (const name of ["returned", "dropped", "takes", "brings", "room", "stores"] as const)
            flow[name][pool] = one[name];
        });
        stepMessages(messages, flow, silent, now, now + pair[0].length);
        now += pair[0].length;
        frontCrashed(messages, 0, pair[0].front * 0.1);
        storeCrashed(messages, 1, pair[1].store, now);
        const { sent, delivered, late, refused, lost } = messages.world.sums;
        expect(Math.abs(missing(messages))).toBeLessThanOrEqual(1e-12 * sent[0]! * (1 + steps.length));
        for (const sum of [delivered, late, refused, lost]) expect(sum[0]).toBeGreaterThanOrEqual(0);
        expect(late[0]).toBeLessThanOrEqual(delivered[0]! * (1 + 1e-12));
        for (const column of [
          messages.world.kept,
          messages.world.queued,
          messages.world.stored,
          messages.world.ready,
        ])
          for (const amount of column) expect(amount >= 0).toBe(true);
      }
    }),
    { seed: 5, numRuns: 25 },
  );
});

it("while all are connected and nothing is short, every message is delivered as it is sent", () => {
  const told: Told = [];
  const { messages, flow, tell } = messagesOf(usual, told);
  flow.online[0] = 1_000;
  flow.connected[0] = 1_000;
  for (let now = 0; now < 600; now += 7) stepMessages(messages, flow, tell, now, now + 7);
  expect(messages.world.sums.delivered[0]).toBeCloseTo(messages.world.sums.sent[0]!, 6);
  expect(messages.world.sums.late[0]).toBe(0);
  expect(isQuiet(messages, flow)).toBe(true);
  expect(told).toEqual([]);
});

it("users who have no connection keep a share of what they write, and give up the rest", () => {
  const { messages, flow } = messagesOf({ ...usual, keeps: 0.25 });
  flow.online[0] = 1_000;
  stepMessages(messages, flow, silent, 0, 60);
  const { sent, refused } = messages.world.sums;
  expect(sent[0]).toBeCloseTo(600, 9);
  expect(refused[0]).toBeCloseTo(450, 9);
  expect(waitingMessages(messages)).toBeCloseTo(150, 9);
});

it("what is on top of a full queue is refused, and what a crashed front held is lost", () => {
  const { messages, flow } = messagesOf(usual);
  flow.online[0] = 1_000;
  flow.connected[0] = 1_000;
  flow.takes[0] = 0;
  flow.room[0] = 400;
  stepMessages(messages, flow, silent, 0, 60);
  expect(messages.world.sums.refused[0]).toBeCloseTo(200, 9);
  expect(frontCrashed(messages, 0, 0.5)).toBeCloseTo(200, 9);
  expect(messages.world.sums.lost[0]).toBeCloseTo(200, 9);
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
  expect(messages.world.sums.lost[0]).toBeCloseTo(150 + 150 + 5 - 50, 9);
});

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
  expect(one.messages.world.sums.sent[0]).toBeCloseTo(many.messages.world.sums.sent[0]!, 3);
  const ratio = storedMessages(one.messages) / storedMessages(many.messages);
  expect(Math.abs(ratio - 1)).toBeLessThan(1e-3);
  expect(missing(one.messages)).toBeCloseTo(0, 6);
});
