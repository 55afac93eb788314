import { expect, it } from "vitest";
import { messageLines } from "../../../src/model/describe/messages.ts";
import { messagesSchema } from "../../../src/model/messages-schema.ts";
import type { Model } from "../../../src/model/schema.ts";

const wordsOf = (messages: object) =>
  messageLines({ messages: messagesSchema.parse(messages) } as unknown as Model)
    .map(({ text }) => text)
    .join("; ");

it("says what is sent, kept and lost, defaults too", () => {
  expect(wordsOf({ sends: "8/h" })).toBe(
    "each user writes 8/h, to 1 receiver; 0 % of receivers are not online anyway, and stay away for 8 h; " +
      "without a connection, a phone keeps 100 % of what is written; who is online is told 0/s for each phone; " +
      "late: delivered after 1 min or more",
  );
  const store = { service: "disks", holds: "2M", lag: "3 s" };
  expect(wordsOf({ sends: "8/h", receivers: 1.5, queue: "10k", store })).toMatch(
    /to 1.5 receivers.*at most 10000 wait at a server of the front.*stored by disks, at most 2M a server; a server that fails loses the last 3 s/,
  );
});

it("a model without messages says nothing of them", () => {
  expect(messageLines({} as Model)).toEqual([]);
});
