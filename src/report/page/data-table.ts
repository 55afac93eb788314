import type { Element } from "hast";
import { h } from "hastscript";

/** A table of a page: numbers as text. The first cell of each row says what the row is about. */
export interface DataTable {
  /** One of its kind on the page. */
  readonly id: string;
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a cell of numbers looks like: a sign or digit first, or a word that stands for a number. */
const NUMERIC = /^(?:[<>±+−–-]?\s?[\d.…]|–$|$|none seen|identical|too few|no run changed|0 in all)/;

const isNumeric = (rows: DataTable["rows"], column: number): boolean =>
  rows.every((row) => NUMERIC.test(row[column] ?? "")) && rows.some((row) => /\d/.test(row[column] ?? ""));

/** A number per row stands in front of what the row is called. */
const headerColumn = (head: readonly string[]): number => (head[0] === "#" ? 1 : 0);

const bodyRow = (row: readonly string[], header: number, numeric: readonly boolean[]): Element =>
  h(
    "tr",
    row.map((cell, column) => {
      const className = numeric[column] ? "number" : undefined;
      return column === header ? h("th", { scope: "row", className }, cell) : h("td", { className }, cell);
    }),
  );

/** A table that scrolls by itself where the page is too narrow for it. */
export const dataTable = ({ id, caption, head, rows }: DataTable): Element => {
  const numeric = head.map((_, column) => isNumeric(rows, column));
  const header = headerColumn(head);
  return h("div", { className: "scroll", role: "region", ariaLabelledBy: `${id}-caption`, tabIndex: 0 }, [
    h("table", [
      h("caption", { id: `${id}-caption` }, caption),
      h("thead", [
        h(
          "tr",
          head.map((title, column) =>
            h("th", { scope: "col", className: numeric[column] ? "number" : undefined }, title),
          ),
        ),
      ]),
      h(
        "tbody",
        rows.map((row) => bodyRow(row, header, numeric)),
      ),
    ]),
  ]);
};
