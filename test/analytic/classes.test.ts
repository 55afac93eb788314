import { expect, it } from "vitest";
import { chainOf } from "../../src/analytic/chain.ts";
import { classesOf } from "../../src/analytic/classes.ts";

it("states that lead to each other are a class; what is never left is closed; what is never reached is in none", () => {
  const chain = chainOf({
    states: 6,
    moves: [
      [0, 1, 1],
      [1, 0, 1],
      [1, 2, 1],
      [2, 3, 1],
      [3, 2, 1],
      [0, 4, 1],
      [5, 0, 1],
    ],
    down: [],
  });
  const { classOf, count, closed } = classesOf(chain);
  expect(count).toBe(3);
  expect(classOf[0]).toBe(classOf[1]);
  expect(classOf[2]).toBe(classOf[3]);
  expect(classOf[5]).toBe(-1);
  expect([0, 2, 4].map((state) => closed[classOf[state]])).toEqual([0, 1, 1]);
});

it("a chain that is longer than the stack is deep is one class", () => {
  const states = 50_000;
  const moves = Array.from({ length: states }, (_, i) => [i, (i + 1) % states, 1] as const);
  expect(classesOf(chainOf({ states, moves, down: [] })).count).toBe(1);
});
