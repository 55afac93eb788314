import { expect, it } from "vitest";
import { capacitySchema } from "../../src/model/capacity-schema.ts";

it("what an action is not said to cost costs nothing, and more work than can be done is ideal overload", () => {
  expect(capacitySchema.parse({ rate: "10k/s", costs: { login: 2 } })).toEqual({
    rate: 10_000,
    costs: { login: 2, resume: 0, message: 0, delivery: 0, presence: 0 },
    overload: { kind: "ideal" },
  });
});

it("unknown actions and negative costs are refused", () => {
  expect(capacitySchema.safeParse({ rate: "1/s", costs: { logins: 2 } }).success).toBe(false);
  expect(capacitySchema.safeParse({ rate: "1/s", costs: { login: -2 } }).success).toBe(false);
});
