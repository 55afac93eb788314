import { expect, it } from "vitest";
import {
  intoYear,
  secondsOfDay,
  secondsOfYear,
  sinceMonday,
  USUAL_START,
} from "../../../src/backend/demand/clock.ts";
import { readTimestamp } from "../../../src/base/timestamp.ts";

it("knows the day of the week", () => {
  expect(sinceMonday(USUAL_START)).toBe(0);
  expect(sinceMonday(Number(readTimestamp("2014-02-22 11:00")))).toBe(5 * 86_400 + 11 * 3600);
});

it("counts years of 365 days", () => {
  expect(secondsOfYear("03-01")).toBe(59 * 86_400);
  expect([secondsOfYear("02-29"), secondsOfYear("13-01"), secondsOfDay("24:00")]).toEqual([
    Number.NaN,
    Number.NaN,
    Number.NaN,
  ]);
  for (const date of ["2023-03-01", "2024-03-01", "2024-02-29"])
    expect(intoYear(Number(readTimestamp(date)))).toBe(59 * 86_400);
  expect(intoYear(Number(readTimestamp("2024-12-31")))).toBe(364 * 86_400);
});
