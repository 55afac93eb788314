import { expect, it } from "vitest";
import { exposureOf, observedFromStart, selected } from "../../src/stats/observed-lengths.ts";

it("time under watch begins with the entry", () => {
  expect(exposureOf({ ...observedFromStart([5, 7]), entries: [0, 4] })).toBe(8);
});

it("a selection keeps what belongs together", () => {
  const of = { ...observedFromStart([5, 7, 9], [1, 0, 1]), entries: [0, 1, 2], limits: [10, 7, 12] };
  expect(selected(of, [2, 0])).toEqual({
    lengths: Float64Array.of(9, 5),
    entries: Float64Array.of(2, 0),
    ended: Uint8Array.of(1, 1),
    limits: Float64Array.of(12, 10),
  });
});
