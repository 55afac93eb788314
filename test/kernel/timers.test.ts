import { expect, it } from "vitest";
import { layOutTimers } from "../../src/kernel/timers.ts";

const handle = (): void => {};

it("timers are numbered by rank, then as declared", () => {
  const table = layOutTimers([
    { name: "look", rank: 5, count: 2, handle },
    { name: "fail", rank: -1, count: 3, handle },
    { name: "none", rank: 0, count: 0, handle },
    { name: "page", rank: 5, count: 1, handle },
  ]);
  expect(table.count).toBe(6);
  expect(table.names).toEqual(["fail", "none", "look", "page"]);
  expect(table.base).toEqual({ fail: 0, none: 3, look: 3, page: 5 });
  expect(Array.from(table.kindOf)).toEqual([0, 0, 0, 2, 2, 3]);
  expect(Array.from(table.firstOf)).toEqual([0, 3, 3, 5]);
});

it("paced kinds are numbered among themselves, wherever they stand", () => {
  const table = layOutTimers([
    { name: "wear", rank: 5, count: 2, handle, paced: true },
    { name: "look", rank: 1, count: 3, handle },
    { name: "fail", rank: 0, count: 4, handle, paced: true },
    { name: "plan", rank: 7, count: 1, handle, paced: false },
  ]);
  expect(table.paced).toBe(6);
  expect(Array.from(table.firstPacedOf)).toEqual([0, -1, 4, -1]);
});

it("two kinds of event with one name are refused", () => {
  const kind = { name: "fail", rank: 0, count: 1, handle };
  expect(() => layOutTimers([kind, kind])).toThrow("different names");
});
