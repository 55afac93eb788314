import { expect, it } from "vitest";
import { checkColumns, fits, rowsIn, storedNumber, storedText } from "../../../src/report/tables/table.ts";
import { tableOf } from "../../support/tables.ts";

const { columns } = tableOf({ name: "text", share: "float", count: "integer", cut: "boolean" }, []);
const good = [
  ["a", null],
  Float64Array.of(0.5, Number.NaN),
  Int32Array.of(1, 2),
  Float64Array.of(1, 0),
] as const;

it("a chunk has as many rows as each of its columns", () => {
  expect(rowsIn(good, columns)).toBe(2);
});

it("a chunk of other columns, lengths or values is refused", () => {
  const [names, shares, counts, cuts] = good;
  const wrong = [
    [names, shares, counts],
    [["a"], shares, counts, cuts],
    [shares, shares, counts, cuts],
    [names, names, counts, cuts],
    [names, shares, Float64Array.of(1.5, 2), cuts],
    [names, shares, Float64Array.of(1, 3e9), cuts],
    [names, shares, counts, Float64Array.of(2, 0)],
  ];
  for (const chunk of wrong) expect(() => rowsIn(chunk, columns)).toThrow();
});

it("an integer has 32 bits, but for the one that R takes for none; a yes or no is 1 or 0; anything may be missing", () => {
  const integers = [0, 2 ** 31 - 1, 1 - 2 ** 31, -(2 ** 31), 0.5, Number.NaN];
  expect(integers.map((value) => fits("integer", value))).toEqual([true, true, true, false, false, true]);
  expect([0, 1, 2, Number.NaN].map((value) => fits("boolean", value))).toEqual([true, true, false, true]);
  expect([0.5, Number.POSITIVE_INFINITY].every((value) => fits("float", value))).toBe(true);
});

it("names of columns that would have to be quoted, or are another's, are refused", () => {
  checkColumns(columns);
  const named = (...names: string[]) => names.map((name) => ({ ...columns[0], name }));
  for (const names of [["A"], ["=a"], ["a", "a"], []]) expect(() => checkColumns(named(...names))).toThrow();
});

it("what not every form can hold is held in none", () => {
  expect([null, "", "a", "a\0b"].map(storedText)).toEqual([null, null, "a", "a\uFFFDb"]);
  expect([0, -0, -1.5].map(storedNumber)).toEqual([0, 0, -1.5]);
});
