import { expect, it } from "vitest";
import {
  append,
  insert,
  isEmpty,
  type Lines,
  lengthOf,
  remove,
  takeAt,
} from "../../../src/backend/people/lines.ts";

const made = (): Lines => ({ first: new Uint32Array(2), last: new Uint32Array(2), next: new Uint32Array(8) });

/** Empties a line from its head. */
const all = (lines: Lines, line: number): number[] => {
  const lives: number[] = [];
  while (!isEmpty(lines, line)) lives.push(takeAt(lines, line, 0));
  return lives;
};

const lineOf = (...lives: number[]): Lines => {
  const lines = made();
  for (const life of lives) append(lines, 1, life);
  return lines;
};

it("who comes first is at the head", () => {
  const lines = lineOf(3, 0, 7);
  expect([lengthOf(lines, 1), lengthOf(lines, 0)]).toEqual([3, 0]);
  expect(all(lines, 1)).toEqual([3, 0, 7]);
});

it("who passes others goes before the first of them", () => {
  const before = (passed: readonly number[]) => {
    const lines = lineOf(3, 0, 7);
    insert(lines, 1, 5, (other) => passed.includes(other));
    append(lines, 1, 6);
    return all(lines, 1);
  };
  expect(before([])).toEqual([3, 0, 7, 5, 6]);
  expect(before([7])).toEqual([3, 0, 5, 7, 6]);
  expect(before([3, 0, 7])).toEqual([5, 3, 0, 7, 6]);
});

it("anybody may leave, and the end stays the end", () => {
  for (const [life, rest] of [
    [3, [0, 7, 6]],
    [0, [3, 7, 6]],
    [7, [3, 0, 6]],
  ] as const) {
    const lines = lineOf(3, 0, 7);
    remove(lines, 1, life);
    append(lines, 1, 6);
    expect(all(lines, 1)).toEqual(rest);
  }
  const lines = lineOf(3, 0, 7);
  expect([takeAt(lines, 1, 1), takeAt(lines, 1, 1), takeAt(lines, 1, 0)]).toEqual([0, 7, 3]);
});

it("nothing is left in the columns of a line that is empty", () => {
  const lines = lineOf(3, 0, 7);
  all(lines, 1);
  expect([...lines.first, ...lines.last, ...lines.next].every((number) => number === 0)).toBe(true);
});
