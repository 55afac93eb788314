import { expect, it } from "vitest";
import { pointAvailability } from "../../src/metrics/point-availability.ts";
import { jump, told } from "../support/told.ts";

it("is 0 from the beginning of an outage up to its end, which is up again", () => {
  const at = (instant: number) =>
    told(pointAvailability, [jump(100, 0), jump(200, 1)], { end: 1000, params: { at: instant } });
  expect([99, 100, 199, 200].map(at)).toEqual([1, 0, 0, 1]);
});

it("after the end it is as the end left it", () => {
  expect(told(pointAvailability, [jump(100, 0)], { end: 150, params: { at: 200 } })).toBe(0);
});

it("is counted from where counting begins", () => {
  const rule = { threshold: 0.5, settling: 0, from: 90 };
  expect(told(pointAvailability, [jump(100, 0), jump(200, 1)], { end: 1000, rule, params: { at: 10 } })).toBe(
    0,
  );
  expect(
    told(pointAvailability, [jump(100, 0), jump(200, 1)], { end: 1000, rule, params: { at: 110 } }),
  ).toBe(1);
});
