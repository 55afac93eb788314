import { expect, it } from "vitest";
import { userHoursDemanded } from "../../src/metrics/user-hours-demanded.ts";
import { jump, told } from "../support/told.ts";

it("is the integral of those who would have been online, from where counting begins", () => {
  // A fact tells how many were online until then: 100 in the first hour, 200 in the second.
  const facts = [jump(0, 1, 50), jump(3600, 0, 100), jump(7200, 1, 200)];
  expect(told(userHoursDemanded, facts, { end: 7200 })).toBe(300);
  expect(
    told(userHoursDemanded, facts, { end: 7200, rule: { threshold: 0.5, settling: 0, from: 1800 } }),
  ).toBe(250);
});
