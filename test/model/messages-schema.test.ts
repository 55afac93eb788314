import { expect, it } from "vitest";
import { messagesSchema } from "../../src/model/messages-schema.ts";

it("fills in what a model leaves out, and has no limits then", () => {
  const { queue, store, ...rest } = messagesSchema.parse({ sends: "36/h" });
  expect([queue, store]).toEqual([undefined, undefined]);
  expect(rest).toEqual({
    sends: 0.01,
    receivers: 1,
    offline: 0,
    away: 28_800,
    keeps: 1,
    presence: 0,
    late: 60,
  });
});

it("refuses a share above one, and phones that send nothing", () => {
  expect(messagesSchema.safeParse({ sends: "1/h", keeps: "120 %" }).success).toBe(false);
  expect(messagesSchema.safeParse({ sends: "0/h" }).success).toBe(false);
});
