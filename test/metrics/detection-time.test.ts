import { expect, it } from "vitest";
import { detectionTime } from "../../src/metrics/detection-time.ts";
import { jump, told } from "../support/told.ts";

const alarm = (time: number) => [time, "alarm", 0] as const;
const facts = [
  jump(100, 0),
  alarm(130),
  jump(200, 1),
  jump(300, 0),
  jump(340, 1),
  jump(400, 0),
  alarm(401),
  alarm(420),
  jump(500, 1),
];

it("sums the times until each outage was noticed, of those that were", () => {
  expect(told(detectionTime, facts, { end: 1000 })).toBe(31);
});
