import { expect, it } from "vitest";
import { Arena } from "../../../src/kernel/arena.ts";
import {
  firstAfter,
  firstFrom,
  kindAt,
  oldest,
  ROOM,
  remember,
  ringShape,
  subjectAt,
  timeAt,
} from "../../../src/metrics/attribution/fact-ring.ts";

it("facts are found by number and by time", () => {
  const ring = new Arena(ringShape).views;
  for (const [kind, time] of [
    [1, 10],
    [2, 20],
    [3, 20],
    [4, 30],
  ] as const)
    remember(ring, kind, time, -kind);
  expect([kindAt(ring, 2), timeAt(ring, 2), subjectAt(ring, 2)]).toEqual([3, 20, -3]);
  expect([firstFrom(ring, 20), firstAfter(ring, 20), firstFrom(ring, 5), firstAfter(ring, 30)]).toEqual([
    1, 3, 0, 4,
  ]);
});

it("the oldest are forgotten, and numbers stay", () => {
  const ring = new Arena(ringShape).views;
  for (let i = 0; i < ROOM + 10; i++) remember(ring, i % 7, i, i);
  expect(oldest(ring)).toBe(10);
  expect([subjectAt(ring, 10), subjectAt(ring, ROOM + 9)]).toEqual([10, ROOM + 9]);
  expect(firstFrom(ring, 3)).toBe(10);
});
