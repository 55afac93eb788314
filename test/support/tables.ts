import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { csvParse, type DSVRowArray } from "d3-dsv";
import { openByteFile } from "../../src/cli/byte-file.ts";
import type { ByteSink } from "../../src/report/tables/byte-sink.ts";
import { writeCsv } from "../../src/report/tables/csv.ts";
import { writeParquet } from "../../src/report/tables/parquet.ts";
import type { ColumnType, TableChunk, TableSource } from "../../src/report/tables/table.ts";

/** A sink that keeps what it is given, and says how it ended. */
export const kept = () => {
  const pieces: Uint8Array[] = [];
  const state = { end: "open", largest: 0 };
  const sink: ByteSink = {
    write: (bytes) => {
      pieces.push(bytes.slice());
      state.largest = Math.max(state.largest, bytes.length);
    },
    close: () => {
      state.end = "closed";
    },
    abort: () => {
      state.end = "aborted";
    },
  };
  const bytes = () => new Uint8Array(Buffer.concat(pieces));
  return { sink, state, bytes, text: () => new TextDecoder().decode(bytes()) };
};

/** A table of these columns, `name: type`, and chunks. */
export const tableOf = (
  columns: Readonly<Record<string, ColumnType>>,
  chunks: readonly TableChunk[],
): TableSource => ({
  columns: Object.entries(columns).map(([name, type]) => ({ name, type, describe: `the ${name}` })),
  chunks: () => chunks,
});

/** The same rows in chunks of other sizes. */
export const inChunksOf = (size: number, source: TableSource): TableSource => ({
  columns: source.columns,
  async *chunks() {
    for await (const chunk of source.chunks())
      for (let from = 0; from < chunk[0].length; from += size)
        yield chunk.map((values) => values.slice(from, from + size));
  },
});

/** The bytes of a table in a form. */
export const bytesOf = async (
  write: (source: TableSource, sink: ByteSink) => Promise<void>,
  source: TableSource,
): Promise<Uint8Array> => {
  const { sink, bytes } = kept();
  await write(source, sink);
  return bytes();
};

/** A table in both forms on disk: their paths. */
export const written = async (source: TableSource): Promise<{ csv: string; parquet: string }> => {
  const here = mkdtempSync(join(tmpdir(), "secondtick-"));
  const [csv, parquet] = [`${here}/table.csv`, `${here}/table.parquet`];
  await writeCsv(source, await openByteFile(csv));
  await writeParquet(source, await openByteFile(parquet), { format: "1" });
  return { csv, parquet };
};

/** The rows of a file in CSV, as texts by column. */
export const csvOf = (path: string): DSVRowArray => csvParse(readFileSync(path, "utf8"));
