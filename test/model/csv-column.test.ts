import { expect, it } from "vitest";
import { csvColumn } from "../../src/model/csv-column.ts";

it("cells may be quoted, with commas and doubled quotes in them", () => {
  expect(csvColumn('a,"b ""x"", y"\n1,"2, ""3"""\n', 'b "x", y')).toEqual([{ line: 2, text: '2, "3"' }]);
});

it("line ends of Windows, a byte order mark and empty lines do no harm", () => {
  expect(csvColumn("\uFEFFa,b\r\n\r\n1,2\r\n", "a")).toEqual([{ line: 3, text: "1" }]);
});

it("an empty cell is a cell", () => {
  expect(csvColumn("a,b\n1,\n", "b")).toEqual([{ line: 2, text: "" }]);
});

it("too many cells, text after a quote, and a missing column are mistakes", () => {
  expect(csvColumn("a,b\n1,2,3\n", "a")).toMatchObject({ line: 2, found: "3 cells" });
  expect(csvColumn('a,b\n"1"x,2\n', "a")).toMatchObject({ line: 2, message: "the quotes are not in pairs" });
  expect(csvColumn("a,b\n1,2\n", "c")).toMatchObject({ line: 1, allowed: "a, b" });
  expect(csvColumn("", "c")).toMatchObject({ message: "the column holds nothing" });
});
