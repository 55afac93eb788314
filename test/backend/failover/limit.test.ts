import { expect, it } from "vitest";
import { freeFrom, note } from "../../../src/backend/failover/limit.ts";
import { type Blow, told } from "../../support/groups.ts";

/** The one that acts crashes every 100 s, for 50 s. */
const blows: Blow[] = Array.from({ length: 6 }, (_, k) => [
  "crash",
  k % 2 === 0 ? "chat-1" : "chat-2",
  100 * (k + 1),
  100 * (k + 1) + 50,
]);

const run = (limit: object | undefined, more: object = {}) =>
  told(
    {
      servers: 2,
      scheme: { kind: "primary-backup", failover: { takes: "10 s", ...(limit && { limit }), ...more } },
      blows,
    },
    ["promoted", "takeoverFailed"],
  );

it("switches as often as it must without a limit", () => {
  expect(run(undefined)).toHaveLength(6);
});

it("with a limit of two within 250 s the third one is not made; once the oldest is long ago, it is", () => {
  // Switched at 110 s and 210 s. At 300 s both are within 250 s: chat-1 is waited for. At 400 s chat-2 crashes idly; at
  // 500 s the first is long ago.
  expect(run({ switches: 2, within: "250 s" })).toEqual([
    "110 promoted chat-2",
    "210 promoted chat-1",
    "300 takeoverFailed",
    "510 promoted chat-2",
    "610 promoted chat-1",
  ]);
});

it("people switch whatever the limit says", () => {
  expect(run({ switches: 2, within: "250 s" }, { byHand: "40 s" }).slice(2, 4)).toEqual([
    "300 takeoverFailed",
    "340 promoted chat-2",
  ]);
});

it("of each only the latest switches count, in a ring of its own", () => {
  const log = { count: new Uint32Array(2), at: new Float64Array(4) };
  const limit = { switches: 2, within: 100 };
  const [one, other] = [0, 1].map((who) => ({ who, first: 2 * who }));
  for (const now of [10, 20, 50]) note(log, other!, limit, now);
  expect(freeFrom(log, other!, limit)).toBe(120);
  expect(freeFrom(log, one!, limit)).toBe(Number.NEGATIVE_INFINITY);
});
