import { expect, it } from "vitest";
import { Noteworthy } from "../../../../src/lab/model/run/noteworthy.ts";

const parts = (count: number) => ({ components: Array.from({ length: count }) as never[] });

it("it knows the first time after another one, and the last one before it", () => {
  const noteworthy = new Noteworthy(parts(100));
  for (const time of [3, 3, 7]) noteworthy.note(time);
  expect([0, 3, 5, 7].map((time) => noteworthy.after(time))).toEqual([3, 7, 7, null]);
  expect([0, 3, 5, 9].map((time) => noteworthy.before(time))).toEqual([null, null, 3, 7]);
});

it("of a service of few parts each failure counts", () => {
  const few = new Noteworthy(parts(2));
  const many = new Noteworthy(parts(100));
  for (const one of [few, many]) one.hear({ name: "componentFailed", time: 5, numbers: [0] });
  few.hear({ name: "served", time: 6, numbers: [1] });
  expect([few.after(0), few.after(5), many.after(0)]).toEqual([5, null, null]);
});
