import { expect, it } from "vitest";
import { createReconnect } from "../../../src/backend/clients/family.ts";
import { wait } from "../../../src/backend/clients/policy.ts";
import { chance } from "../../support/chance.ts";
import { timesOf, waitsByTable } from "../../support/waits.ts";

const waits = createReconnect({ kind: "uniform", within: 60 });

it("waits anywhere up to its length before every attempt", () => {
  expect(waits).toEqual([[wait(0, 60, 0)]]);
});

/** The renewal function of U(0, 1) waits: e^t − 1 up to t = 1, then less by (t − 1) e^(t − 1) up to t = 2. */
const renewals = (t: number): number => Math.exp(t) - 1 - (t > 1 ? (t - 1) * Math.exp(t - 1) : 0);

it("attempts within a time are as many as the renewal function says", () => {
  const count = 20_000;
  const draws = chance(11);
  const phones = Array.from({ length: count }, () => timesOf(waitsByTable(waits, draws, 30)));
  for (const until of [30, 60, 120]) {
    const numbers = phones.map((times) => times.filter((time) => time <= until).length);
    const mean = numbers.reduce((sum, n) => sum + n, 0) / count;
    const variance = numbers.reduce((sum, n) => sum + (n - mean) ** 2, 0) / (count - 1);
    // Error probability 6e-7 for each time, two-sided.
    const far = 5 * Math.sqrt(variance / count);
    expect(Math.abs(mean - renewals(until / 60))).toBeLessThan(far);
    expect(Math.abs(mean - renewals(until / 63))).toBeGreaterThan(far);
  }
});
