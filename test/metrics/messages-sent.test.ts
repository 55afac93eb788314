import { expect, it } from "vitest";
import { messagesSent } from "../../src/metrics/messages-sent.ts";
import { told } from "../support/told.ts";

it("counts from the first fact to the end, at the last rate from the last one on", () => {
  const facts = [
    [0, "messages", 50, 0, 0, 0, 0],
    [0, "messagesWait", 50, 0, 2],
    [100, "messages", 250, 200, 0, 0, 0],
    [100, "messagesWait", 50, 0, 3],
  ] as const;
  expect(told(messagesSent, facts, { end: 200 })).toBe(500);
  expect(told(messagesSent, [], { end: 200 })).toBe(0);
});
