import { ByteWriter, type ColumnSource, ParquetWriter, type SchemaElement } from "hyparquet-writer";
import { version } from "../../version.ts";
import { type ByteSink, filled } from "./byte-sink.ts";
import { RowGroup } from "./row-group.ts";
import { type ColumnType, checkColumns, rowsIn, type TableColumn, type TableSource } from "./table.ts";

/** Rows of a row group, whatever the chunks are: what is held in memory at a time. */
export const GROUP_ROWS = 65_536;

type Physical = Pick<SchemaElement, "type" | "converted_type">;

const PHYSICAL: Readonly<Record<ColumnType, Physical>> = {
  float: { type: "DOUBLE" },
  integer: { type: "INT32" },
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  boolean: { type: "BOOLEAN" },
};

const schemaOf = (columns: readonly TableColumn[]): SchemaElement[] => [
  { name: "table", num_children: columns.length },
  ...columns.map(
    ({ name, type }): SchemaElement => ({ name, ...PHYSICAL[type], repetition_type: "OPTIONAL" }),
  ),
];

const withNulls = <Value>(numbers: Float64Array, value: (number: number) => Value): (Value | null)[] =>
  Array.from(numbers, (number) => (Number.isNaN(number) ? null : value(number)));

const numbersOf = (type: ColumnType, numbers: Float64Array): ColumnSource["data"] => {
  if (type === "boolean") return withNulls(numbers, (number) => number === 1);
  if (numbers.some(Number.isNaN)) return withNulls(numbers, (number) => number);
  return type === "integer" ? Int32Array.from(numbers) : numbers;
};

const dataOf = (columns: readonly TableColumn[], group: RowGroup): ColumnSource[] =>
  columns.map(({ name, type }, index) => ({
    name,
    data: type === "text" ? group.texts(index) : numbersOf(type, group.numbers(index)),
  }));

/** A Parquet file under way: row groups go to the sink as they are full. */
class ParquetFile {
  readonly #columns: readonly TableColumn[];
  readonly #sink: ByteSink;
  readonly #bytes = new ByteWriter();
  readonly #writer: ParquetWriter;
  readonly group: RowGroup;

  constructor(columns: readonly TableColumn[], sink: ByteSink, about: Readonly<Record<string, string>>) {
    this.#columns = columns;
    this.#sink = sink;
    this.group = new RowGroup(columns, GROUP_ROWS);
    this.#writer = new ParquetWriter({
      writer: this.#bytes,
      schema: schemaOf(columns),
      createdBy: `secondtick version ${version}`,
      kvMetadata: Object.entries(about).map(([key, value]) => ({ key: `secondtick.${key}`, value })),
    });
  }

  /** Writes the rows that wait. */
  async flush(): Promise<void> {
    if (this.group.rows === 0) return;
    this.#writer.write({ columnData: dataOf(this.#columns, this.group), rowGroupSize: GROUP_ROWS });
    this.group.clear();
    await this.#send();
  }

  async finish(): Promise<void> {
    await this.flush();
    this.#writer.finish();
    await this.#send();
  }

  async #send(): Promise<void> {
    await this.#sink.write(this.#bytes.getBytes());
    this.#bytes.index = 0;
  }
}

/** What a file says of its columns: a list in JSON. */
const described = (columns: readonly TableColumn[]): string =>
  JSON.stringify(columns.map(({ name, type, unit, describe }) => ({ name, type, unit, describe })));

/**
 * Writes a table as Parquet and closes the sink. Floats are DOUBLE, integers INT32, text UTF8 (with a dictionary where that is
 * shorter), yes or no BOOLEAN; what has no value is null. `about` goes into the file's key-value metadata, each key behind
 * `secondtick.`, and a list of the columns with it. The bytes follow from the rows and from `about` alone, not from the chunks.
 */
export const writeParquet = (
  { columns, chunks }: TableSource,
  sink: ByteSink,
  about: Readonly<Record<string, string>>,
): Promise<void> =>
  filled(sink, async () => {
    checkColumns(columns);
    const file = new ParquetFile(columns, sink, { ...about, columns: described(columns) });
    for await (const chunk of chunks()) {
      const rows = rowsIn(chunk, columns);
      for (let from = 0; from < rows; ) {
        from += file.group.take(chunk, from);
        if (file.group.isFull) await file.flush();
      }
    }
    await file.finish();
  });
