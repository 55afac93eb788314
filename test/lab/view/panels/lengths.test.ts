import { expect, it } from "vitest";
import { readLength, writtenLength } from "../../../../src/lab/view/panels/lengths.ts";

it("reads what it wrote", () => {
  for (const seconds of [0.5, 1, 59, 60, 90, 3600, 5400, 86_400, 604_800, 31_536_000])
    expect(readLength(writtenLength(seconds))).toBeCloseTo(seconds, 6);
});

it("reads several units one after another, and a bare number as minutes", () => {
  expect([readLength("1h 30 min"), readLength("7"), readLength("2 days 3 s")]).toEqual([5400, 420, 172_803]);
});

it("takes nothing that it does not know", () => {
  expect(["", "abc", "5 parsecs", "1 h later", "-3 s", "1e3 s", "NaN"].map(readLength)).toEqual(
    Array(7).fill(null),
  );
});
