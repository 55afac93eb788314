import { expect, it } from "vitest";
import { mitigationTime } from "../../src/metrics/mitigation-time.ts";
import { jump, told } from "../support/told.ts";

it("sums the lengths of outages that ended", () => {
  const facts = [jump(100, 0), jump(200, 1), jump(300, 0), jump(340, 0.6), jump(900, 0)];
  expect(told(mitigationTime, facts, { end: 1000 })).toBe(140);
});
