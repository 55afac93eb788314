import { expect, it } from "vitest";
import { profileOf } from "../../support/profiles.ts";

it("asks for as much at any time, and never crosses anything", () => {
  const { at, integral, nextAbove, nextBelow, fastestRise } = profileOf({ kind: "constant", value: 1.5 });
  expect([at(0), at(1e9), integral(10, 20), fastestRise]).toEqual([1.5, 1.5, 15, 0]);
  expect([nextAbove(1.5, 0), nextBelow(1.5, 0), nextAbove(1.4, 7)]).toEqual([
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    7,
  ]);
});
