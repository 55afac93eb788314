import { expect, it } from "vitest";
import { decorrelated } from "../../../src/backend/clients/decorrelated.ts";
import { waitsInVain } from "../../../src/backend/clients/in-vain.ts";
import { withPatience } from "../../../src/backend/clients/patience.ts";
import { wait, waitsInTurn } from "../../../src/backend/clients/policy.ts";
import { chance } from "../../support/chance.ts";

it("all are within the last of waits in turn", () => {
  const waits = waitsInTurn([
    [0, 60],
    [0, 0],
    [5, 15],
  ]);
  expect(waitsInVain(waits)).toEqual([{ part: waits[2][0], share: 1 }]);
});

it("who comes back by hand is so long within each wait as it takes, waits of no length left out", () => {
  const waits = withPatience(
    waitsInTurn([
      [0, 0],
      [10, 20],
    ]),
    { attempts: 3, returns: [100, 200] },
  );
  const inVain = waitsInVain(waits);
  expect(inVain.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  expect(inVain).toHaveLength(3);
  const byHand = inVain.filter(({ part }) => part.byHand);
  expect(byHand.map(({ share }) => share)).toEqual([expect.closeTo(150 / (150 + 2 * 15), 12)]);
});

it("states are entered as often as a chain's balance says", () => {
  // From state 0 to 1 and back; from 1 also to 2, from where to 0: entered as 4 : 4 : 1, with waits of 1, 2 and 8 s.
  const waits = [[wait(1, 1, 1)], [wait(2, 2, 0, 0.75), wait(2, 2, 2, 0.25)], [wait(8, 8, 0)]];
  const shares = waitsInVain(waits).map(({ part, share }) => [part.from, Number(share.toFixed(9))]);
  expect(shares.toSorted(([a, x], [b, y]) => a - b || x - y)).toEqual([
    [1, 0.2],
    [2, 0.1],
    [2, 0.3],
    [8, 0.4],
  ]);
});

/** The share of time within waits at a cap of 60 times the base, by the definition: its mean and standard error, by batches. */
const timeAtCap = (growth: number) => {
  const { uniform } = chance(6);
  let previous = 1;
  const batches = Array.from({ length: 100 }, () => {
    let [all, atCap] = [0, 0];
    for (let attempt = 0; attempt < 2000; attempt++) {
      previous = Math.min(60, 1 + (growth * previous - 1) * uniform());
      all += previous;
      if (previous === 60) atCap += previous;
    }
    return atCap / all;
  });
  const mean = batches.reduce((sum, share) => sum + share, 0) / 100;
  const squares = batches.reduce((sum, share) => sum + (share - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / 99 / 100) };
};

it("with decorrelated jitter as many are within a wait at the cap as of a phone that follows the definition", () => {
  const share = waitsInVain(decorrelated(0, 1, 60))
    .filter(({ part }) => part.from === part.to)
    .reduce((sum, one) => sum + one.share, 0);
  // Error probability 3e-6 (batch means, 99 degrees of freedom).
  const { mean, error } = timeAtCap(3);
  expect(Math.abs(mean - share)).toBeLessThan(5 * error);
  expect(Math.abs(timeAtCap(3.2).mean - share)).toBeGreaterThan(5 * error);
});
