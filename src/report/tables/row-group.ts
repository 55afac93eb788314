import { assert } from "../../base/assert.ts";
import { type ColumnValues, storedNumber, storedText, type TableChunk, type TableColumn } from "./table.ts";

type Held = Float64Array | (string | null)[];

const copyInto = (
  held: Held,
  values: ColumnValues,
  span: { at: number; from: number; count: number },
): void => {
  const { at, from, count } = span;
  if (held instanceof Float64Array)
    for (let row = 0; row < count; row++) held[at + row] = storedNumber(values[from + row] as number);
  else for (let row = 0; row < count; row++) held[at + row] = storedText(values[from + row] as string | null);
};

/** Rows that wait until there are so many of them, however they come. */
export class RowGroup {
  readonly #columns: readonly Held[];
  readonly #size: number;
  #rows = 0;

  constructor(columns: readonly TableColumn[], size: number) {
    this.#size = size;
    this.#columns = columns.map(({ type }) =>
      type === "text" ? new Array<string | null>(size).fill(null) : new Float64Array(size),
    );
  }

  get rows(): number {
    return this.#rows;
  }

  get isFull(): boolean {
    return this.#rows === this.#size;
  }

  /** Takes rows of a chunk from a place on, as many as there is room for; returns how many. */
  take(chunk: TableChunk, from: number): number {
    const count = Math.min(chunk[0].length - from, this.#size - this.#rows);
    this.#columns.forEach((held, column) => {
      copyInto(held, chunk[column], { at: this.#rows, from, count });
    });
    this.#rows += count;
    return count;
  }

  /** The numbers of a column that wait; NaN for none. They stand until the next are taken. */
  numbers(column: number): Float64Array {
    const held = this.#columns[column];
    assert(held instanceof Float64Array, "numbers are read from columns of numbers");
    return held.subarray(0, this.#rows);
  }

  /** The texts of a column that wait; null for none. */
  texts(column: number): (string | null)[] {
    const held = this.#columns[column];
    assert(Array.isArray(held), "texts are read from columns of text");
    return held.slice(0, this.#rows);
  }

  /** All rows that wait were written. */
  clear(): void {
    this.#rows = 0;
  }
}
