import { expect, it } from "vitest";
import { withFirst } from "../../../src/backend/clients/first-attempts.ts";
import { waitsInVain } from "../../../src/backend/clients/in-vain.ts";
import { withPatience } from "../../../src/backend/clients/patience.ts";
import { type Waits, wait, waitsInTurn } from "../../../src/backend/clients/policy.ts";
import { momentsByTable } from "../../support/waits.ts";

const doubling = waitsInTurn([
  [0, 10],
  [1, 1],
  [2, 4],
]);

it("the state after a first attempt is one of its own, and later ones are as they were", () => {
  expect(withFirst(doubling)).toEqual({
    waits: [[wait(0, 10, 1)], [wait(1, 1, 2)], [wait(2, 4, 2)]],
    isFirst: [false, true, false],
  });
});

it("where the first wait leads to itself, the later ones are told apart", () => {
  expect(withFirst([[wait(0, 60, 0)]])).toEqual({
    waits: [[wait(0, 60, 1)], [wait(0, 60, 2)], [wait(0, 60, 2)]],
    isFirst: [false, true, false],
  });
});

it("changes no wait: not the first ones, not those in vain", () => {
  const branching = [
    [wait(0, 10, 1, 0.25), wait(0, 20, 2, 0.75)],
    [wait(1, 2, 2)],
    [wait(5, 6, 1, 0.5), wait(7, 9, 2, 0.5)],
  ];
  const { waits, isFirst } = withFirst(branching);
  expect(isFirst.filter(Boolean)).toHaveLength(2);
  const before = momentsByTable(branching, 20);
  momentsByTable(waits, 20).forEach(({ mean, variance }, nth) => {
    expect(mean).toBeCloseTo(before[nth]!.mean, 9);
    expect(variance).toBeCloseTo(before[nth]!.variance, 9);
  });
  const shares = (table: Waits) =>
    waitsInVain(table).map(({ part: { from, to }, share }) => [from, to, Math.round(share * 1e12)]);
  expect(shares(waits).sort()).toEqual(shares(branching).sort());
});

it("an attempt by hand is no first one, nor are those after it: no link was lost anew", () => {
  const { waits, isFirst } = withFirst(withPatience(doubling, { attempts: 2, returns: [600, 900] }));
  const byHand = waits.flat().filter((part) => part.byHand);
  expect(byHand).toHaveLength(1);
  expect(isFirst[byHand[0]!.then]).toBe(false);
  expect(isFirst.filter(Boolean)).toHaveLength(1);
  // From state 0 on, the first one is left for ever.
  const again = waits.slice(1).flatMap((parts) => parts.map(({ then }) => isFirst[then]));
  expect(again.some(Boolean)).toBe(false);
});
