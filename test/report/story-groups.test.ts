import { expect, it } from "vitest";
import { grouped, once } from "../../src/report/story-groups.ts";

it("names stand once each, with how often they come", () => {
  expect(once(["a", "b", "a", "c", "c", "c"])).toEqual(["a (twice)", "b", "c (3 times)"]);
});

it("facts stand by a number of theirs, in the order in which each came first", () => {
  const groups = grouped(
    [
      [1, 7],
      [2, 5],
      [3, 7],
    ],
    ([, spare]) => spare!,
  );
  expect([...groups]).toEqual([
    [
      7,
      [
        [1, 7],
        [3, 7],
      ],
    ],
    [5, [[2, 5]]],
  ]);
});
