import { expect, it } from "vitest";
import { areToldTogether, type Instant, merged } from "../../src/report/story-routine.ts";

const failure = (component: number): Instant => new Map([["componentFailed", [[component, 0]]]]);
const repair = (component: number): Instant => new Map([["componentRepaired", [[component, 0]]]]);

it("three alike are told together, of different ones only many", () => {
  expect(areToldTogether([failure(0), failure(1)])).toBe(false);
  expect(areToldTogether([failure(0), failure(1), failure(2)])).toBe(true);
  expect(areToldTogether([failure(0), failure(1), repair(0)])).toBe(false);
  const mixed = [0, 1, 2].flatMap((one) => [failure(one), repair(one)]);
  expect([areToldTogether(mixed), areToldTogether([...mixed, failure(3)])]).toEqual([false, true]);
});

it("several instants become one, in which all is kept but what faults hit", () => {
  const struck: Instant = new Map([["faultStruck", [[0, 3]]]]);
  const all = merged([failure(0), struck, failure(1), repair(0)]);
  expect([...all]).toEqual([
    [
      "componentFailed",
      [
        [0, 0],
        [1, 0],
      ],
    ],
    ["componentRepaired", [[0, 0]]],
  ]);
});
