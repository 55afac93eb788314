import { expect, it } from "vitest";
import { messagesLost } from "../../src/metrics/messages-lost.ts";
import { told } from "../support/told.ts";

it("counts from the first fact on", () => {
  const facts = [
    [0, "messages", 5, 4, 1, 1, 1],
    [60, "messages", 100, 70, 5, 6, 7],
    [120, "messages", 200, 170, 8, 9, 10],
  ] as const;
  expect(told(messagesLost, facts, { end: 1_000 })).toBe(9);
  expect(told(messagesLost, facts.slice(0, 1), { end: 1_000 })).toBe(0);
  expect(told(messagesLost, [], { end: 1_000 })).toBe(0);
});
