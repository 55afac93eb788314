import { expect, it } from "vitest";
import { chainOf, downShare, fastest, incoming, movesOf } from "../../src/analytic/chain.ts";

const chain = chainOf({
  states: 3,
  moves: [
    [0, 1, 1],
    [0, 2, 2],
    [0, 1, 3],
    [1, 1, 9],
    [2, 0, 5],
    [1, 2, 0],
  ],
  down: [2],
});

it("moves between the same states add up; those to themselves and those that never come are left out", () => {
  expect([...movesOf(chain)]).toEqual([
    [0, 1, 4],
    [0, 2, 2],
    [2, 0, 5],
  ]);
  expect([...chain.exit]).toEqual([6, 0, 5]);
  expect(fastest(chain)).toBe(6);
});

it("moves can be looked at from where they lead", () => {
  const into = incoming(chain);
  expect([...into.rows]).toEqual([0, 1, 2, 3]);
  expect([...into.at]).toEqual([2, 0, 0]);
  expect([...into.rate]).toEqual([5, 4, 2]);
});

it("it starts in state 0, or where it is told to, with chances that add up to one", () => {
  expect([...chain.start]).toEqual([1, 0, 0]);
  const start = [
    [1, 0.5],
    [2, 0.5],
  ] as const;
  const split = chainOf({ states: 3, moves: [], down: [2], start });
  expect(downShare(split, split.start)).toBe(0.5);
  expect(() => chainOf({ states: 1, moves: [], down: [], start: [[0, 0.5]] })).toThrow("add up to one");
});
