import { expect, it } from "vitest";
import { clockText } from "../../../../src/lab/format.ts";
import { readLength, readMoment, writtenLength } from "../../../../src/lab/view/panels/lengths.ts";

it("reads what it wrote", () => {
  for (const seconds of [0.5, 1, 59, 60, 90, 3600, 5400, 86_400, 604_800, 31_536_000])
    expect(readLength(writtenLength(seconds))).toBeCloseTo(seconds, 6);
});

it("reads several units one after another, and a bare number as minutes", () => {
  expect([readLength("1h 30 min"), readLength("7"), readLength("2 days 3 s")]).toEqual([5400, 420, 172_803]);
});

it("reads moments as the page writes them", () => {
  for (const seconds of [0, 59, 3600, 86_400, 90_061]) expect(readMoment(clockText(seconds))).toBe(seconds);
  expect(["day 0 01:00", "24:00", "1:60", "1:5", "day 1"].map(readMoment)).toEqual(Array(5).fill(null));
});

it("takes nothing that it does not know", () => {
  expect(["", "abc", "5 parsecs", "1 h later", "-3 s", "1e3 s", "NaN"].map(readLength)).toEqual(
    Array(7).fill(null),
  );
});
