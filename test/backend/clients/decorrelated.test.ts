import { expect, it } from "vitest";
import { decorrelated } from "../../../src/backend/clients/decorrelated.ts";
import { type Waits, waitsInTurn } from "../../../src/backend/clients/policy.ts";
import { chance } from "../../support/chance.ts";
import { gapBetween, gapLimit, momentsByTable, timesOf, waitsByTable } from "../../support/waits.ts";

/**
 * Mean and variance of the 1st, 2nd, … wait min(cap, U(base, growth × previous)), the first after the base: its density on a grid
 * of 1200 cells, far finer than the table's, with the waits at the cap apart.
 */
const momentsByDefinition = (base: number, cap: number, count: number, growth = 3) => {
  const cells = 1200;
  const edges = Array.from({ length: cells + 1 }, (_, i) => base * (cap / base) ** (i / cells));
  const middle = edges.slice(1).map((to, i) => (edges[i] + to) / 2);
  const square = edges.slice(1).map((to, i) => (edges[i] ** 2 + edges[i] * to + to ** 2) / 3);
  const step = (from: readonly (readonly [wait: number, phones: number])[]) => {
    const next = new Float64Array(cells + 1);
    for (const [previous, phones] of from) {
      const longest = growth * previous;
      let below = 0;
      for (let i = 0; i < cells && below < 1; i++) {
        const share = Math.min(1, (edges[i + 1] - base) / (longest - base));
        next[i] += phones * (share - below);
        below = share;
      }
      next[cells] += phones * (1 - below);
    }
    return next;
  };
  let phones = step([[base, 1]]);
  return Array.from({ length: count }, () => {
    let [mean, squares] = [phones[cells] * cap, phones[cells] * cap * cap];
    for (let i = 0; i < cells; i++) {
      mean += phones[i] * middle[i];
      squares += phones[i] * square[i];
    }
    phones = step([...middle, cap].map((wait, i) => [wait, phones[i]] as const));
    return { mean, variance: squares - mean * mean };
  });
};

it.each([20, 60, 120, 300])(
  "the waits after the first have the mean and the variance of the definition within half a percent: a cap of %d times the base",
  (ratio) => {
    const byTable = momentsByTable(decorrelated(0, 2, 2 * ratio), 11).slice(1);
    momentsByDefinition(2, 2 * ratio, 10).forEach(({ mean, variance }, wait) => {
      expect(Math.abs(byTable[wait].mean / mean - 1)).toBeLessThan(0.001);
      expect(Math.abs(byTable[wait].variance / variance - 1)).toBeLessThan(0.005);
    });
    const wrong = momentsByDefinition(2, 2 * ratio, 4, 3.1)[3];
    expect(Math.abs(byTable[3].mean / wrong.mean - 1)).toBeGreaterThan(0.005);
  },
);

/** What is wrong with a table whose waits are never longer than a cap. */
const wrongIn = (waits: Waits, cap: number): boolean =>
  waits.some(
    (parts) =>
      Math.abs(parts.reduce((sum, { share }) => sum + share, 0) - 1) > 1e-12 ||
      parts.some(({ from, to, then }) => from > to || to > cap * (1 + 1e-12) || waits[then] === undefined),
  );

it("each state has all its phones somewhere, never beyond the cap, with any cap", () => {
  const caps = Array.from({ length: 120 }, (_, i) => 1.0000005 * 1.06 ** i);
  expect([...caps, 1e4, 1e6].filter((cap) => wrongIn(decorrelated(1, 1, cap), cap))).toEqual([]);
  expect(wrongIn(decorrelated(1, 1, 50), 49)).toBe(true);
});

it("with a cap of no more than the base all waits after the first are the cap", () => {
  const waits = waitsInTurn([
    [0, 9],
    [4, 4],
  ]);
  expect(decorrelated(9, 5, 4)).toEqual(waits);
});

it("attempts are made when the definition says: sums of waits that hang on each other", () => {
  const phones = 10_000;
  const draws = chance(7);
  const byRule = (growth: number): number[] => {
    let previous = 1;
    return Array.from({ length: 12 }, (_, failures) => {
      if (failures === 0) return 5 * draws.uniform();
      previous = Math.min(60, 1 + (growth * previous - 1) * draws.uniform());
      return previous;
    });
  };
  const waits = decorrelated(5, 1, 60);
  for (const n of [2, 4, 7, 12]) {
    const nth = (draw: () => number[]) => Array.from({ length: phones }, () => timesOf(draw())[n - 1]);
    const byTable = nth(() => waitsByTable(waits, draws, n));
    // Error probability 1e-6 for each attempt.
    expect(
      gapBetween(
        byTable,
        nth(() => byRule(3)),
      ),
    ).toBeLessThan(gapLimit(phones));
    if (n > 2)
      expect(
        gapBetween(
          byTable,
          nth(() => byRule(3.5)),
        ),
      ).toBeGreaterThan(gapLimit(phones));
  }
});
