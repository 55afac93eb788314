import { expect, it } from "vitest";
import { messagesWaiting } from "../../src/metrics/messages-waiting.ts";
import { told } from "../support/told.ts";

it("is the most that wait at any time, whatever is stored besides", () => {
  const facts = [
    [10, "messagesWait", 900, 100, 1],
    [20, "messagesWait", 950, 400, 1],
    [30, "messagesWait", 2_000, 0, 1],
  ] as const;
  expect(told(messagesWaiting, facts, { end: 100 })).toBe(400);
});
