import { expect, it } from "vitest";
import { detectedOutages } from "../../src/metrics/detected-outages.ts";
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

it("counts outages that were noticed", () => {
  expect(told(detectedOutages, facts, { end: 1000 })).toBe(2);
});
