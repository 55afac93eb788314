import { expect, it } from "vitest";
import { topics } from "./cases/all.ts";
import { type Compared, compare, FAR, spreadOf } from "./compared.ts";

/** The share of its hours that tells a wrong rule apart which is not near. */
const SHARE = 0.4;

// All of them, with all of their hours and many more runs: cases.verify.ts.
const cases = topics
  .flatMap(([topic, list]) => list.map((one) => ({ topic, ...one, one })))
  .filter(({ quick }) => quick !== "nothing");
const results: Compared[] = [];

it("there are at least 40 exact cases, each with a name of its own", () => {
  expect(cases.length).toBeGreaterThanOrEqual(40);
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
});

it.each(cases)(
  "$topic: $name: agrees with the exact answers, and not with those of a wrong rule",
  ({ one }) => {
    const compared = compare(one, { share: one.quick === "all" ? 1 : SHARE });
    results.push(compared);
    for (const { metric, z } of compared.right) expect(Math.abs(z), metric).toBeLessThan(FAR);
    expect(compared.farthest, `canary: ${one.wrong[0]}`).toBeGreaterThan(FAR);
  },
);

it("the distances from the exact answers are spread as chance spreads them, over all cases", () => {
  const { mean, least, most } = spreadOf(results);
  expect(results).toHaveLength(cases.length);
  expect(mean).toBeGreaterThan(least);
  expect(mean).toBeLessThan(most);
});
