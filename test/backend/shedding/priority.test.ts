import { expect, it } from "vitest";
import { allocate } from "../../../src/backend/load/allocate.ts";
import { createShedding, sheddingSchema } from "../../../src/backend/shedding/family.ts";

const orderOf = (order: unknown) => createShedding(sheddingSchema().parse({ kind: "priority", order }));

it("levels come in their order, those not named last and alike", () => {
  expect(orderOf(["message", ["login", "resume"]])).toEqual([[2], [0, 1], [3, 4]]);
  expect(orderOf([["presence"], "delivery", "message", "resume", "login"])).toEqual([
    [4],
    [3],
    [2],
    [1],
    [0],
  ]);
});

it("an action stands in it once, and no other word does", () => {
  for (const order of [["login", "login"], ["login", ["message", "login"]], [], [[]], ["logins"]])
    expect(sheddingSchema().safeParse({ kind: "priority", order }).success).toBe(false);
});

it("messages are kept and presence is dropped when one server does both", () => {
  const claims = {
    wants: Float64Array.of(0, 0, 60, 60, 500),
    costs: Float64Array.of(5, 2, 1, 1, 0.1),
    capacity: Float64Array.of(130),
  };
  const granted = (order: unknown): number[] => {
    const grants = new Float64Array(5);
    allocate(claims, orderOf(order), grants);
    return [...grants];
  };
  expect(granted([["message", "delivery"]])).toEqual([0, 0, 60, 60, 100]);
  expect(granted(["presence"])).toEqual([0, 0, 40, 40, 500]);
});
