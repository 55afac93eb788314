import { expect, it } from "vitest";
import { recoveryTime } from "../../src/metrics/recovery-time.ts";
import { jump, told } from "../support/told.ts";

it("sums the times until all was back to normal, of outages after which it was", () => {
  const facts = [jump(100, 0), jump(200, 0.7), jump(250, 0.99), jump(300, 0), jump(340, 0.6)];
  expect(told(recoveryTime, facts, { end: 1000 })).toBe(150);
});

it("two outages before all is back to normal both wait for that", () => {
  const facts = [jump(100, 0), jump(200, 0.7), jump(300, 0), jump(340, 0.6), jump(500, 1)];
  expect(told(recoveryTime, facts, { end: 1000 })).toBe(400 + 200);
});
