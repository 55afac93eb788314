import { expect, it } from "vitest";
import { RowGroup } from "../../../src/report/tables/row-group.ts";
import { tableOf } from "../../support/tables.ts";

const { columns } = tableOf({ name: "text", count: "integer" }, []);
const chunk = [["a", "", "c"], Int32Array.of(1, 2, 3)] as const;

it("rows wait until there are enough, and no more are taken", () => {
  const group = new RowGroup(columns, 4);
  expect([group.take(chunk, 0), group.isFull]).toEqual([3, false]);
  expect([group.take(chunk, 1), group.isFull, group.rows]).toEqual([1, true, 4]);
  expect([group.texts(0), [...group.numbers(1)]]).toEqual([
    ["a", null, "c", null],
    [1, 2, 3, 2],
  ]);
  group.clear();
  expect([group.take(chunk, 2), group.texts(0), [...group.numbers(1)]]).toEqual([1, ["c"], [3]]);
});

it("numbers are not read as texts, nor texts as numbers", () => {
  const group = new RowGroup(columns, 4);
  expect(() => group.texts(1)).toThrow();
  expect(() => group.numbers(0)).toThrow();
});
