import { expect, it } from "vitest";
import { createReconnect } from "../../../src/backend/clients/family.ts";
import { withPatience } from "../../../src/backend/clients/patience.ts";
import { regularWait, wait, waitsInTurn } from "../../../src/backend/clients/policy.ts";
import { chance } from "../../support/chance.ts";
import { gapBetween, gapLimit, timesOf, waitsByTable } from "../../support/waits.ts";

const doubling = waitsInTurn([
  [0, 10],
  [1, 1],
  [2, 2],
]);
const patience = { attempts: 4, returns: [600, 900] } as const;

it("after so many failures the user tries by hand, later; then all begins anew", () => {
  expect(withPatience(doubling, patience)).toEqual([
    [wait(0, 10, 1)],
    [wait(1, 1, 2)],
    [wait(2, 2, 3)],
    [wait(2, 2, 4)],
    [{ ...wait(600, 900, 0), byHand: true }],
  ]);
  expect(regularWait(withPatience(doubling, patience))).toBe(10);
});

it("with a single attempt every other one is by hand", () => {
  const waits = withPatience(doubling, { ...patience, attempts: 1 });
  expect(waits).toEqual([[wait(0, 10, 1)], [{ ...wait(600, 900, 0), byHand: true }]]);
});

it("unrolls every state that phones can be in, and no other", () => {
  const waits = createReconnect({
    ...{ kind: "exponential", first: 5, base: 1, factor: 2, cap: 20, jitter: "decorrelated", spread: 0 },
  });
  const patient = withPatience(waits, patience);
  for (const parts of patient) expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  const entered = new Set(patient.flatMap((parts) => parts.map(({ then }) => then)));
  expect(entered.size).toBe(patient.length);
});

it("attempts are made when the definition says: n of them, a long wait, and again", () => {
  const phones = 10_000;
  const draws = chance(5);
  const byRule = (attempts: number): number[] => {
    const all: number[] = [];
    while (all.length < 14) {
      for (let failures = 0; failures < attempts; failures++)
        all.push(failures === 0 ? 10 * draws.uniform() : failures === 1 ? 1 : 2);
      all.push(600 + 300 * draws.uniform());
    }
    return all;
  };
  const waits = withPatience(doubling, patience);
  for (const n of [4, 5, 12]) {
    const nth = (draw: () => number[]) => Array.from({ length: phones }, () => timesOf(draw())[n - 1]);
    const byTable = nth(() => waitsByTable(waits, draws, n));
    // Error probability 1e-6 for each attempt.
    expect(
      gapBetween(
        byTable,
        nth(() => byRule(4)),
      ),
    ).toBeLessThan(gapLimit(phones));
    if (n === 5)
      expect(
        gapBetween(
          byTable,
          nth(() => byRule(5)),
        ),
      ).toBeGreaterThan(gapLimit(phones));
  }
});
