import { expect, it } from "vitest";
import { csvRows } from "../../src/model/csv-rows.ts";

it("cells in quotes may hold separators and line ends, and lines are counted in spite of it", () => {
  const text = '\uFEFFa;b\r\n"1;\r\n2"; "x ""y"""\r\n\r\n3;4\r\n';
  expect(csvRows(text, ";")).toEqual([
    { line: 1, cells: ["a", "b"] },
    { line: 2, cells: ["1;\r\n2", 'x "y"'] },
    { line: 5, cells: ["3", "4"] },
  ]);
});

it("tabs may separate", () => {
  expect(csvRows('a\tb\n"1"\t2', "\t")).toMatchObject([{ cells: ["a", "b"] }, { cells: ["1", "2"] }]);
});

it.each([
  ['a,b\n1,"2\n', 2, 3],
  ['a,b\n"1"x,2\n', 2, 1],
  ['a,b\n1,2\nx"y,3\n', 3, 2],
])("%j has a stray quote", (text, line, column) => {
  expect(csvRows(text, ",")).toMatchObject({ line, column, message: "the quotes are not in pairs" });
});

it("a row of another width is a mistake", () => {
  expect(csvRows("a,b\n1,2\n1\n", ",")).toEqual({
    line: 3,
    found: "1 cell",
    message: "each line has 2 cells",
  });
});

it("twenty megabytes of an open quote are refused in no time", () => {
  expect(csvRows(`a\n"${'x""'.repeat(5_000_000)}`, ",")).toMatchObject({ line: 2 });
});
