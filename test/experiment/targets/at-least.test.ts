import { expect, it } from "vitest";
import { atLeast } from "../../../src/experiment/targets/at-least.ts";
import type { Estimate } from "../../../src/stats/interval.ts";
import { pair, sample, scattered } from "./samples.ts";

const values = scattered(400);
const hits = values.filter((value) => value >= 0.8).length;
const params = { value: 0.8 };

it.each([false, true])("the chance is that of reaching the value; shared: %s", (isShared) => {
  const { estimate, lower, upper } = atLeast.estimate(sample(values, isShared), 0.95, params) as Estimate;
  expect(estimate).toBe(hits / 400);
  expect(lower < 0.2 && upper > 0.2 && upper - lower < 0.12).toBe(true);
  expect(atLeast.estimate(sample([1, 2, 3]), 0.95, { value: 3 })).toMatchObject({ estimate: 1 / 3 });
});

it.each([false, true])(
  "only runs in which one alone reaches it tell a difference; shared: %s",
  (isShared) => {
    const other = values.map((value, index) => (index % 10 === 0 ? 0 : value));
    const lost = values.filter((value, index) => index % 10 === 0 && value >= 0.8).length;
    const { estimate, upper } = atLeast.difference(pair(other, values, isShared), 0.95, params) as Estimate;
    expect(estimate).toBeCloseTo(-lost / 400, 12);
    expect(upper).toBeLessThan(0.01);
    expect(atLeast.difference(pair(values, values, isShared), 0.95, params)).toMatchObject({
      estimate: 0,
      identical: true,
    });
  },
);

it("its scores are 0 and 1, and what reaches the value are its events", () => {
  expect([...atLeast.scores([1, 3, 2], { value: 2 })!]).toEqual([0, 1, 1]);
  expect(atLeast.events(sample([1, 3, 2]), { value: 2 })).toBe(2);
  expect(atLeast.unit("s")).toBe("chance");
});
