import { expect, it } from "vitest";
import { mitigatedOutages } from "../../src/metrics/mitigated-outages.ts";
import { jump, told } from "../support/told.ts";

it("counts outages that ended", () => {
  const facts = [jump(100, 0), jump(200, 1), jump(300, 0), jump(340, 0.6), jump(900, 0)];
  expect(told(mitigatedOutages, facts, { end: 1000 })).toBe(2);
  expect(told(mitigatedOutages, facts, { end: 900 })).toBe(2);
  expect(told(mitigatedOutages, [], { end: 900 })).toBe(0);
});
