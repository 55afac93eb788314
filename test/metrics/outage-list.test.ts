import { expect, it } from "vitest";
import { OutageList } from "../../src/metrics/outage-list.ts";

const row = (began: number) => ({
  began,
  length: 1,
  cut: 0,
  detected: Number.NaN,
  recovered: 2,
  lowest: 0.5,
  userHours: 3,
});

it("grows, and keeps what is there", () => {
  const list = new OutageList();
  for (let index = 0; index < 100; index++) list.put(index, row(index));
  expect(Array.from(list.began.subarray(0, 100))).toEqual(Array.from({ length: 100 }, (_, index) => index));
  expect([list.detected[99], list.userHours[99]]).toEqual([Number.NaN, 3]);
});

it("a row that is written again is another", () => {
  const list = new OutageList();
  list.put(0, row(1));
  list.put(0, row(7));
  expect(list.began[0]).toBe(7);
});
