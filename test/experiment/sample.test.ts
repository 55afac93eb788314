import { expect, it } from "vitest";
import { sampleOf } from "../../src/experiment/sample.ts";

it("values are put together by what their replications share, in the order of the replications", () => {
  const values = Float64Array.of(10, 11, 12, 13, 14);
  expect(sampleOf(values, { of: (replication) => replication % 2 }, 20)).toEqual({
    values,
    clusters: [
      [10, 12, 14],
      [11, 13],
    ],
    most: 20,
  });
});

it("clusters without values are none; replications that share nothing have none", () => {
  expect(sampleOf([1, 2], { of: (replication) => 3 * replication }).clusters).toEqual([[1], [2]]);
  expect(sampleOf([1, 2], null)).toEqual({ values: [1, 2], clusters: null, most: Infinity });
});
