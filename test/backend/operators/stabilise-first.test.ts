import { expect, it } from "vitest";
import { createOperator } from "../../../src/backend/operators/family.ts";

const rule = createOperator({ kind: "stabilise-first", attempts: 2, patience: 3600 });
const view = { attempts: 0, restarts: 0, elapsed: 0, unsettled: true, canSwitch: false };

it("tries so often before it restarts", () => {
  expect([0, 1, 2, 3].map((attempts) => rule({ ...view, attempts }))).toEqual([
    "stabilise",
    "stabilise",
    "restart",
    "restart",
  ]);
});

it("restarts once its patience is over, even before the first attempt", () => {
  expect(rule({ ...view, elapsed: 3599 })).toBe("stabilise");
  expect(rule({ ...view, elapsed: 3600 })).toBe("restart");
});

it("waits for what settles, and first switches where that is possible", () => {
  expect(rule({ ...view, unsettled: false })).toBe("wait");
  expect(rule({ ...view, canSwitch: true })).toBe("switch");
});
