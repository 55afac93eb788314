import stringWidth from "string-width";
import { wrapped } from "./lines.ts";

/** A column of a table: its title, and the text of a row. Numbers stand right, words left. */
export interface Column<Row> {
  readonly title: string;
  /** The title where there is room; else the same. */
  readonly long?: string;
  readonly of: (row: Row) => string;
  readonly align?: "left" | "right";
  /** From 1, the later the less it is needed: on a narrow screen the greatest is left out first. Without one it always stays. */
  readonly priority?: number;
}

interface Laid {
  readonly cells: readonly string[];
  readonly width: number;
  readonly align: "left" | "right";
}

const GAP = 2;
/** From so many characters on, whatever does not fit stands below: nothing is left out. */
const WIDE = 80;
/** A first column that is cut into lines keeps so many characters of one at least. */
const LEAST_FIRST = 10;

const lay = <Row>({ title, of, align = "right" }: Column<Row>, rows: readonly Row[]): Laid => {
  const cells = [title, ...rows.map(of)].map((cell) => cell.replaceAll(/[\r\n\t]+/g, " "));
  return { cells, width: widest(cells), align };
};

const widest = (cells: readonly string[]): number => Math.max(...cells.map((cell) => stringWidth(cell)));

const pad = (cell: string, { width, align }: Laid): string => {
  const space = " ".repeat(Math.max(0, width - stringWidth(cell)));
  return align === "left" ? cell + space : space + cell;
};

/** The lines of a row: as many as its longest cell has. */
const rowLines = (columns: readonly Laid[], row: number): string[] => {
  const cells = columns.map(({ cells, width }) => cellLines(cells[row]!, width));
  const lines = Math.max(...cells.map(({ length }) => length));
  return Array.from({ length: lines }, (_, line) =>
    columns
      .map((column, index) => pad(cells[index]![line] ?? "", column))
      .join(" ".repeat(GAP))
      .trimEnd(),
  );
};

/** What is cut into lines keeps the spaces in front of it. */
const cellLines = (cell: string, width: number): string[] => {
  if (stringWidth(cell) <= width) return [cell];
  const first = cell.length - cell.trimStart().length;
  return wrapped(cell, { width, first, cut: true }).split("\n");
};

const print = (columns: readonly Laid[]): string => {
  const [head = [], ...lines] = columns[0]!.cells.map((_, row) => rowLines(columns, row));
  const rule = columns.map(({ width }) => "─".repeat(width)).join(" ".repeat(GAP));
  return [...head, rule, ...lines.flat()].join("\n");
};

/** No column wider than the screen: the first gives way to the numbers beside it, then these are cut into lines. */
const narrowed = ([first, ...others]: readonly [Laid, ...Laid[]], width: number): [Laid, ...Laid[]] => {
  const beside = Math.max(0, ...others.map((column) => column.width + GAP));
  const room = Math.min(first.width, Math.max(LEAST_FIRST, width - beside));
  const most = Math.max(LEAST_FIRST, width - room - GAP);
  return [
    { ...first, width: room },
    ...others.map((column) => ({ ...column, width: Math.min(column.width, most) })),
  ];
};

const stacked = ([first, ...others]: readonly [Laid, ...Laid[]], width: number): Laid[][] => {
  const tables: Laid[][] = [];
  let room = 0;
  for (const column of others) {
    if (tables.length === 0 || room < column.width + GAP) {
      tables.push([first]);
      room = width - first.width;
    }
    tables[tables.length - 1]!.push(column);
    room -= column.width + GAP;
  }
  return tables.length === 0 ? [[first]] : tables;
};

/** The first column of a table takes the room that the others leave it, up to its own width. */
const widened = ([first, ...others]: readonly Laid[], natural: number, width: number): Laid[] => {
  const room = width - others.reduce((sum, column) => sum + column.width + GAP, 0);
  return [{ ...first!, width: Math.max(first!.width, Math.min(natural, room)) }, ...others];
};

/** The column that is needed least, behind all that are needed as little; undefined when all have to stay. */
const leastOf = <Row>(columns: readonly Column<Row>[]): Column<Row> | undefined =>
  columns.reduce<Column<Row> | undefined>(
    (least, one) => (one.priority !== undefined && one.priority >= (least?.priority ?? 0) ? one : least),
    undefined,
  );

/** What stays on a narrow screen: columns go until one table is enough, or all that are left have to stay. */
const kept = <Row>(
  columns: readonly Column<Row>[],
  isEnough: (columns: readonly Column<Row>[]) => boolean,
): readonly Column<Row>[] => {
  const least = leastOf(columns.slice(1));
  if (least === undefined || isEnough(columns)) return columns;
  return kept(
    columns.filter((one) => one !== least),
    isEnough,
  );
};

const leftOutText = (titles: readonly string[], width: number): string =>
  titles.length === 0
    ? ""
    : `\n${wrapped(`Left out for want of room: ${titles.join("; ")}. They are in --json and --html, and on a screen of ${WIDE} columns.`, { width })}`;

/**
 * A table for so many columns of a terminal. What does not fit beside the first column goes into further tables below,
 * each with the first column again. On a terminal of less than 80, columns with a priority are left out instead, and named under
 * the table. No line is wider than the terminal, if it has 24 at least: what is wider is cut into lines.
 */
export const stackedTables = <Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  width: number,
): string => {
  const tablesOf = (some: readonly Column<Row>[]): Laid[][] => {
    const [first, ...others] = some.map((column) => lay(column, rows));
    return stacked(narrowed([first!, ...others], width), width).map((table) =>
      widened(table, first!.width, width),
    );
  };
  const shown = width >= WIDE ? columns : kept(columns, (some) => tablesOf(some).length === 1);
  const left = columns.filter((one) => !shown.includes(one)).map(({ title }) => title);
  return tablesOf(shown).map(print).join("\n\n") + leftOutText(left, width);
};
