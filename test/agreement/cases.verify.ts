import { expect, it } from "vitest";
import { topics } from "./cases/all.ts";
import { type Compared, compare, FAR, spreadOf } from "./compared.ts";

const cases = topics.flatMap(([topic, list]) => list.map((one) => ({ topic, ...one, one })));
const results: Compared[] = [];

it.each(cases)("$topic: $name: ten times as many runs agree with the exact answers alone", ({ one }) => {
  const compared = compare(one, { times: 10, seed: "verify" });
  results.push(compared);
  for (const { metric, z } of compared.right) expect(Math.abs(z), metric).toBeLessThan(FAR);
  expect(compared.farthest, `canary: ${one.wrong[0]}`).toBeGreaterThan(FAR);
});

it("with ten times as many runs the distances are still spread as chance spreads them", () => {
  const { mean, least, most } = spreadOf(results);
  expect(mean).toBeGreaterThan(least);
  expect(mean).toBeLessThan(most);
});
