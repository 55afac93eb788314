import { expect, it } from "vitest";
import { mustExceed, numberWithin, spreadOf } from "../../src/distributions/parameters.ts";
import { lawOf } from "../support/law-battery.ts";

it("names both ends of a bounded number", () => {
  const schema = numberWithin(1, 2, "the shape");
  for (const wrong of [0, 3])
    expect(schema.safeParse(wrong).error?.issues[0]?.message).toBe("the shape must be from 1 to 2");
  for (const wrong of [Number.NaN, Infinity]) expect(schema.safeParse(wrong).success).toBe(false);
});

it("compares durations in words", () => {
  expect(mustExceed(["to", 60], ["from", 0])).toBeUndefined();
  expect(mustExceed(["to", 60], ["from", 60])?.path).toEqual(["to"]);
});

it("says where a law lies", () => {
  expect(spreadOf(lawOf("1 h"))).toBe("median 1 h, 95 % below 1 h");
});
