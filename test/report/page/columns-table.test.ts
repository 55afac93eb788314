import { toHtml } from "hast-util-to-html";
import { expect, it } from "vitest";
import { columnsTable } from "../../../src/report/page/columns-table.ts";
import { tablesIn } from "../reported.ts";

it("a page has room for the long titles of columns", () => {
  const columns = [
    { title: "n", of: (row: number) => `row ${row}` },
    { title: "x²", long: "the square", of: (row: number) => String(row * row) },
  ];
  expect(tablesIn(toHtml(columnsTable({ id: "squares", caption: "Squares" }, columns, [2, 3])))).toEqual([
    {
      caption: "Squares",
      rows: [
        ["n", "the square"],
        ["row 2", "4"],
        ["row 3", "9"],
      ],
    },
  ]);
});
