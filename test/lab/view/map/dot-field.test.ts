import { expect, it } from "vitest";
import { DOT, DotField, dotCounts } from "../../../../src/lab/view/map/dot-field.ts";
import { layPhones } from "../../../../src/lab/view/map/phone-layout.ts";
import { distanceTo } from "../../../../src/lab/view/map/rect.ts";

const regions = layPhones({ x: 0, y: 0, width: 300, height: 440 }, true, 12);
const counted = ({ states }: DotField): number[] => {
  const counts = [0, 0, 0, 0, 0];
  for (const state of states) counts[state]!++;
  return counts;
};
const wanted = (...counts: number[]): Int32Array => Int32Array.from(counts);

it("numbers of phones become numbers of dots; a few phones are never none", () => {
  const states = { connected: 1000, unaware: 1, waiting: 0, trying: 260 };
  expect([...dotCounts(states, 100, 20, new Int32Array(5))]).toEqual([10, 1, 0, 3, 6]);
});

it("more phones than there are dots are drawn as all dots", () => {
  const states = { connected: 3000, unaware: 0, waiting: 100, trying: 100 };
  expect([...dotCounts(states, 100, 20, new Int32Array(5))]).toEqual([18, 0, 1, 1, 0]);
});

it("dots are in the states that are asked for, and each in its region once it has arrived", () => {
  const field = new DotField(800, regions);
  field.set(wanted(400, 100, 200, 100, 0), 0, false);
  expect(counted(field)).toEqual([400, 100, 200, 100, 0]);
  expect(field.isMoving).toBe(true);
  field.step(5000);
  expect(field.isMoving).toBe(false);
  const places = [regions.connected, regions.connected, regions.waiting, regions.trying];
  field.states.forEach((state, dot) => {
    expect(distanceTo(places[state]!, field.x[dot]!, field.y[dot]!)).toBeLessThan(4);
  });
});

it("as few dots as possible change their state", () => {
  const field = new DotField(100, regions);
  field.set(wanted(90, 0, 10, 0, 0), 0, true);
  const before = field.states.slice();
  field.set(wanted(85, 0, 10, 5, 0), 0, false);
  expect([...field.states].filter((state, dot) => state !== before[dot])).toEqual(Array(5).fill(DOT.trying));
});

it("no two dots stand in the same place, however often they come and go", () => {
  const field = new DotField(200, regions);
  for (let round = 0; round < 50; round++) {
    const trying = (round * 37) % 150;
    field.set(wanted(200 - trying, 0, 0, trying, 0), round * 1000, false);
  }
  field.step(1e9);
  const places = new Set([...field.x].map((x, dot) => `${x} ${field.y[dot]}`));
  expect(places.size).toBe(200);
});

it("the same numbers give the same picture, dot by dot", () => {
  const seen = [0, 1].map(() => {
    const field = new DotField(300, regions);
    field.set(wanted(250, 10, 20, 20, 0), 0, false);
    field.step(400);
    return [...field.x, ...field.y];
  });
  expect(seen[0]).toEqual(seen[1]);
});

it("with reduced motion dots jump", () => {
  const field = new DotField(100, regions);
  field.set(wanted(50, 0, 50, 0, 0), 0, true);
  expect(field.isMoving).toBe(false);
});

it("on its way a dot is between its places", () => {
  const field = new DotField(1, regions);
  field.set(wanted(1, 0, 0, 0, 0), 0, true);
  const from = field.y[0]!;
  field.set(wanted(0, 0, 0, 1, 0), 0, false);
  field.step(600);
  const between = field.y[0]!;
  field.step(5000);
  expect(between).toBeGreaterThan(from);
  expect(between).toBeLessThan(field.y[0]!);
});
