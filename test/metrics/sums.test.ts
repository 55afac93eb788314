import { expect, it } from "vitest";
import { OutageList } from "../../src/metrics/outage-list.ts";
import { countOf, sumOf } from "../../src/metrics/sums.ts";

it("takes the rows of the run that have a number", () => {
  const list = new OutageList();
  list.count = 3;
  const column = Float64Array.of(1, Number.NaN, 4, 8);
  expect([sumOf(list, column), countOf(list, column)]).toEqual([5, 2]);
});
