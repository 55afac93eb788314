import { expect, it } from "vitest";
import { messagesDrained } from "../../src/metrics/messages-drained.ts";
import { told } from "../support/told.ts";

it("is the longest time in which more wait than are written in a second", () => {
  const facts = [
    [10, "messagesWait", 0, 500, 10],
    [40, "messagesWait", 0, 5, 10],
    [50, "messagesWait", 0, 30, 10],
    [60, "messagesWait", 0, 0, 10],
    [70, "messagesWait", 0, 11, 10],
  ] as const;
  expect(told(messagesDrained, facts, { end: 80 })).toBe(30);
  expect(told(messagesDrained, facts, { end: 180 })).toBe(110);
});
