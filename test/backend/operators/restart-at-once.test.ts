import { expect, it } from "vitest";
import { createOperator } from "../../../src/backend/operators/family.ts";

const rule = createOperator({ kind: "restart-at-once" });
const view = { attempts: 0, restarts: 0, elapsed: 0, unsettled: true, canSwitch: false };

it("restarts what does not settle, and waits for what does", () => {
  expect(rule(view)).toBe("restart");
  expect(rule({ ...view, unsettled: false })).toBe("wait");
});

it("first switches where that is possible", () => {
  expect(rule({ ...view, canSwitch: true })).toBe("switch");
});
