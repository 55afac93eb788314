import { expect, it } from "vitest";
import { staircase } from "../../src/plots/staircase.ts";

it("goes right along what is had so far, and down to what is better", () => {
  const places = [
    { x: 30, y: 90 },
    { x: 10, y: 40 },
  ];
  expect(staircase(places, { top: 0, right: 100 })).toEqual([
    { x: 10, y: 0 },
    { x: 10, y: 40 },
    { x: 30, y: 40 },
    { x: 30, y: 90 },
    { x: 100, y: 90 },
  ]);
});

it("leaves out what is no better, and is empty without places", () => {
  const worse = [
    { x: 10, y: 40 },
    { x: 20, y: 30 },
  ];
  expect(staircase(worse, { top: 0, right: 100 })).toHaveLength(3);
  expect(staircase([], { top: 0, right: 100 })).toEqual([]);
});
