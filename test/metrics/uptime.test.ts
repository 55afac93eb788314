import { expect, it } from "vitest";
import { uptime } from "../../src/metrics/uptime.ts";
import { jump, told } from "../support/told.ts";

it("is the time outside of outages, from where counting begins", () => {
  expect(told(uptime, [jump(100, 0), jump(350, 1)], { end: 1000 })).toBe(750);
  const rule = { threshold: 0.5, settling: 0, from: 200 };
  expect(told(uptime, [jump(100, 0), jump(350, 1)], { end: 1000, rule })).toBe(650);
});
