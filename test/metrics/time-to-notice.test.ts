import { expect, it } from "vitest";
import { timeToNotice } from "../../src/metrics/time-to-notice.ts";
import { type HandMadeFact, jump, told } from "../support/told.ts";

const alarm = (time: number): HandMadeFact => [time, "alarm", 0];
const two = [jump(100, 0), alarm(130), jump(200, 1), jump(300, 0), alarm(310), jump(400, 1)];

it("is when the first or the last outage was noticed, from the start", () => {
  expect(told(timeToNotice, two, { end: 1000, params: { which: "first" } })).toBe(130);
  expect(told(timeToNotice, two, { end: 1000, params: { which: "last" } })).toBe(310);
});

it("is the run's length when nobody noticed, and 0 when there was nothing to notice", () => {
  expect(told(timeToNotice, [jump(100, 0), jump(200, 1)], { end: 1000, params: { which: "first" } })).toBe(
    1000,
  );
  expect(told(timeToNotice, [alarm(100)], { end: 1000, params: { which: "first" } })).toBe(0);
});
