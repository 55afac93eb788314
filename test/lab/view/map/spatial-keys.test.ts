import { expect, it } from "vitest";
import { layMap } from "../../../../src/lab/view/map/map-layout.ts";
import { thingAt } from "../../../../src/lab/view/map/pointing.ts";
import { directions, nextThing } from "../../../../src/lab/view/map/spatial-keys.ts";
import { fakeScene, largeScene } from "../../../support/fake-scene.ts";

const thing = (x: number, y: number) => ({
  component: x + 100 * y,
  x: x * 20,
  y: y * 20,
  width: 16,
  height: 16,
});
const grid = [0, 1, 2].flatMap((y) => [0, 1, 2].map((x) => thing(x, y)));
const go = (from: number, key: string): number => nextThing(grid, from, directions[key]!);

it("arrows go to the neighbour on that side", () => {
  expect(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"].map((key) => go(4, key))).toEqual([3, 5, 1, 7]);
});

it("at the edge they stay", () => {
  expect(go(0, "ArrowLeft")).toBe(0);
  expect(go(8, "ArrowDown")).toBe(8);
});

it("nothing has no next thing", () => {
  expect(nextThing([], 0, [1, 0])).toBe(-1);
});

it.each([
  ["a large scene", largeScene()],
  [
    "a scene with cells",
    fakeScene({ racks: 3, services: { chat: 9 }, routers: 2, cells: 2, online: 10, crews: 1 }),
  ],
])("in %s every thing can be reached by arrows from the first one", (_, scene) => {
  const { things } = layMap(scene, 960);
  const reached = new Set([0]);
  for (const from of reached)
    for (const direction of Object.values(directions)) reached.add(nextThing(things, from, direction));
  expect(reached.size).toBe(things.length);
});

it("pointing finds the innermost thing, and a finger what is near", () => {
  const rack = { component: 1, x: 0, y: 0, width: 200, height: 200 };
  const server = { component: 2, x: 20, y: 20, width: 8, height: 8 };
  expect(thingAt([rack, server], 24, 24, 3)).toBe(1);
  expect(thingAt([rack, server], 100, 100, 3)).toBe(0);
  expect(thingAt([rack, server], 36, 24, 3)).toBe(0);
  expect(thingAt([rack, server], 36, 24, 22)).toBe(1);
  expect(thingAt([rack, server], 300, 300, 22)).toBe(-1);
});
