import fc from "fast-check";
import { expect, it } from "vitest";
import { frontCrashed, storeCrashed } from "../../../src/backend/messages/losses.ts";
import { isQuiet, stepMessages } from "../../../src/backend/messages/messages.ts";
import { beginMessages } from "../../../src/backend/messages/rest.ts";
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
  const script = fc.array(fc.tuple(doing, doing), { minLength: 1, maxLength: 40 });
  const spec = { pools: 2, offline: 0.3, away: 3_600, keeps: 0.6, lag: 90, receivers: 3 };
  fc.assert(
    fc.property(script, (steps) => {
      const { messages, flow } = messagesOf(spec);
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
        const off = Math.abs(missing(messages)) / (1 + messages.world.sent[0]!);
        if (off > 1e-12 * steps.length) throw new Error(`${off} of all messages are missing`);
      }
      const { sent: _, newest, oldest, ...columns } = messages.world;
      for (const [name, column] of Object.entries(columns))
        if (!["due", "done", "lookedAt", "unseen"].includes(name))
          expect(Math.min(...column), name).toBeGreaterThanOrEqual(0);
      expect(messages.world.late[0]).toBeLessThanOrEqual(messages.world.delivered[0]! * (1 + 1e-12));
    }),
    { seed: 5, numRuns: 60 },
  );
});

it("a copy that vanished would be found", () => {
  const { messages, flow } = messagesOf(usual);
  flow.online[0] = 1_000;
  stepMessages(messages, flow, silent, 0, 60);
  messages.world.kept[0] *= 1 - 1e-6;
  expect(missing(messages)).toBeGreaterThan(1e-4);
});

it("while all are connected and nothing is short, every message is delivered as it is sent", () => {
  const told: Told = [];
  const { messages, flow, tell } = messagesOf(usual, told);
  flow.online[0] = 1_000;
  flow.connected[0] = 1_000;
  for (let now = 0; now < 600; now += 7) stepMessages(messages, flow, tell, now, now + 7);
  expect(messages.world.delivered[0]).toBeCloseTo(messages.world.sent[0]!, 6);
  expect(messages.world.late[0]).toBe(0);
  expect(isQuiet(messages, flow)).toBe(true);
  expect(told).toEqual([]);
});
