import { expect, it } from "vitest";
import { formatTimestamp, readTimestamp } from "../../src/base/timestamp.ts";

it("every day from 1600 to 2400, and odd moments of it, agree with the calendar of the machine", () => {
  for (let day = -135_140; day < 157_000; day += 97) {
    const seconds = day * 86_400 + ((day * 7919) % 86_400);
    const iso = new Date(seconds * 1000).toISOString();
    expect(readTimestamp(iso)).toBe(seconds);
    expect(readTimestamp(formatTimestamp(seconds))).toBe(seconds);
  }
});

it("offsets, fractions and a missing time of day are understood", () => {
  expect(readTimestamp("1970-01-02")).toBe(86_400);
  expect(readTimestamp("1970-01-01 00:00:01.5")).toBe(1.5);
  expect(readTimestamp("1970-01-01T02:30+02:30")).toBe(0);
  expect(readTimestamp("1970-01-01T02:30-0130")).toBe(4 * 3600);
  expect(readTimestamp("1970-01-01 24:00")).toBe(86_400);
});

it.each([
  ["2026-02-29", "the month has 28 days"],
  ["2026-04-31", "the month has 30 days"],
  ["2026-13-01", "a time is written"],
  ["2026-01-01 25:00", "a day goes from"],
  ["2026-01-01 24:01", "a day goes from"],
  ["01/02/2026", "a time is written"],
  ["", "a time is written"],
])("%s is refused", (text, rule) => {
  expect(readTimestamp(text)).toEqual({ rule: expect.stringContaining(rule) });
});
