import { expect, it } from "vitest";
import { summariseUntil } from "../../src/report/until.ts";

const HOUR = 3600;
const subject = {
  version: "0",
  model: { title: "A model", digest: "0123456789abcdef0123" },
  design: { name: "as-built", title: "as built" },
  seed: "1",
  rule: { threshold: 0.5, settling: 60 },
  level: 0.95,
  until: "first-outage",
  horizon: 10 * HOUR,
} as const;
const times = [
  ...Array.from({ length: 30 }, (_, i) => (i % 9) * HOUR + 600),
  ...Array<number>(10).fill(10 * HOUR),
];

it("counts events and what was cut off, and takes all time under watch for the rate", () => {
  const { events, censored, runs, reached, mean, meanIfConstant } = summariseUntil(subject, times);
  expect([runs, events, censored, reached.estimate]).toEqual([40, 30, 10, 0.75]);
  const watched = times.reduce((sum, time) => sum + time, 0);
  expect(mean).toMatchObject({ estimate: expect.closeTo(watched / 40, 6) });
  expect(meanIfConstant.estimate).toBeCloseTo(watched / 30, 6);
});

it("quantiles beyond the horizon are null, and JSON holds all", () => {
  const result = summariseUntil(subject, times);
  expect(result.quantiles.map(({ estimate }) => estimate === null)).toEqual([false, false, true]);
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
});

it("without events there are only bounds", () => {
  const none = summariseUntil(subject, Array<number>(50).fill(10 * HOUR));
  expect(none).toMatchObject({ events: 0, meanIfConstant: { estimate: null, upper: null } });
  expect(none.reachedBound).toBeCloseTo(0.0582, 3);
  expect(none.meanIfConstant.lower).toBeCloseTo((500 * HOUR) / 2.995732, -1);
});
