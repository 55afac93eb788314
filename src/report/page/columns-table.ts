import type { Element } from "hast";
import type { Column } from "../table.ts";
import { dataTable } from "./data-table.ts";

/** A table of a page from the columns that the texts have, so that both say the same. */
export const columnsTable = <Row>(
  { id, caption }: { readonly id: string; readonly caption: string },
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Element =>
  dataTable({
    id,
    caption,
    head: columns.map(({ title, long = title }) => long),
    rows: rows.map((row) => columns.map(({ of }) => of(row))),
  });
