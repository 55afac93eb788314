import { expect, it } from "vitest";
import { messagesRefused } from "../../src/metrics/messages-refused.ts";
import { told } from "../support/told.ts";

it("counts from the first fact on", () => {
  const facts = [
    [0, "messages", 5, 4, 1, 1, 1],
    [60, "messages", 100, 70, 5, 6, 7],
    [120, "messages", 200, 170, 8, 9, 10],
  ] as const;
  expect(told(messagesRefused, facts, { end: 1_000 })).toBe(8);
  expect(told(messagesRefused, facts.slice(0, 1), { end: 1_000 })).toBe(0);
  expect(told(messagesRefused, [], { end: 1_000 })).toBe(0);
});
