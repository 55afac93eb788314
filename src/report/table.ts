import stringWidth from "string-width";

/** A column of a table: its title, and the text of a row. Numbers stand right, words left. */
export interface Column<Row> {
  readonly title: string;
  readonly of: (row: Row) => string;
  readonly align?: "left" | "right";
}

interface Laid {
  readonly cells: readonly string[];
  readonly width: number;
  readonly align: "left" | "right";
}

const GAP = 2;

const lay = <Row>({ title, of, align = "right" }: Column<Row>, rows: readonly Row[]): Laid => {
  const cells = [title, ...rows.map(of)];
  return { cells, width: Math.max(...cells.map((cell) => stringWidth(cell))), align };
};

const pad = (cell: string, { width, align }: Laid): string => {
  const space = " ".repeat(Math.max(0, width - stringWidth(cell)));
  return align === "left" ? cell + space : space + cell;
};

const print = (columns: readonly Laid[]): string => {
  const lines = columns[0].cells.map((_, row) =>
    columns
      .map((column) => pad(column.cells[row], column))
      .join(" ".repeat(GAP))
      .trimEnd(),
  );
  const rule = columns.map(({ width }) => "─".repeat(width)).join(" ".repeat(GAP));
  return [lines[0], rule, ...lines.slice(1)].join("\n");
};

/**
 * A table for so many columns of a terminal. What does not fit beside the first column goes into further tables below,
 * each with the first column again; nothing is left out.
 */
export const stackedTables = <Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  width: number,
): string => {
  const [first, ...others] = columns.map((column) => lay(column, rows));
  const tables: Laid[][] = [];
  let room = 0;
  for (const column of others) {
    if (tables.length === 0 || room < column.width + GAP) {
      tables.push([first]);
      room = width - first.width;
    }
    tables[tables.length - 1].push(column);
    room -= column.width + GAP;
  }
  return (tables.length === 0 ? [[first]] : tables).map(print).join("\n\n");
};
