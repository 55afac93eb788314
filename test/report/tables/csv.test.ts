import { csvParseRows } from "d3-dsv";
import { expect, it } from "vitest";
import { csvText, writeCsv } from "../../../src/report/tables/csv.ts";
import { bytesOf, inChunksOf, kept, tableOf } from "../../support/tables.ts";

const nan = Number.NaN;
const table = tableOf({ name: "text", share: "float", count: "integer", cut: "boolean" }, [
  [["as-built", "a,b"], Float64Array.of(0.1, nan), Int32Array.of(1, -2), Float64Array.of(1, 0)],
  [
    [null, 'é"\r\n'],
    Float64Array.of(-0, Number.POSITIVE_INFINITY),
    Float64Array.of(nan, 3),
    Float64Array.of(nan, 1),
  ],
]);

it("a table is a line of names and a line for each row; what is missing is empty", async () => {
  const { sink, state, text } = kept();
  await writeCsv(table, sink);
  expect(text()).toBe(
    'name,share,count,cut\nas-built,0.1,1,TRUE\n"a,b",,-2,FALSE\n,0.0,,\n"é""\r\n",Infinity,3,TRUE\n',
  );
  expect(state.end).toBe("closed");
});

it("a table without rows is a line of names", async () => {
  expect(new TextDecoder().decode(await bytesOf(writeCsv, tableOf({ a: "text", b: "float" }, [])))).toBe(
    "a,b\n",
  );
});

it("every number reads back as the same double", async () => {
  const numbers = Float64Array.of(1 / 3, 5e-324, Number.MAX_VALUE, 1e21, -1e-7, 2 / 3, 123456789.12345679);
  const bytes = await bytesOf(writeCsv, tableOf({ x: "float" }, [[numbers]]));
  const lines = new TextDecoder().decode(bytes).trimEnd().split("\n").slice(1);
  expect(lines.map(Number)).toEqual([...numbers]);
});

it("a float looks like one whatever its value, so that no reader takes it for an integer", async () => {
  const bytes = await bytesOf(writeCsv, tableOf({ x: "float" }, [[Float64Array.of(0, -0, -3, 1e21, 0.5)]]));
  expect(new TextDecoder().decode(bytes)).toBe("x\n0.0\n0.0\n-3.0\n1e+21\n0.5\n");
});

it("the bytes do not depend on the chunks", async () => {
  const [once, ones] = [await bytesOf(writeCsv, table), await bytesOf(writeCsv, inChunksOf(1, table))];
  expect(ones).toEqual(once);
});

it("no text begins as a formula does, and every text is got back by taking an apostrophe off", () => {
  const texts = ["=1+1", "+1", "-1", "@a", "\tb", "\rc", "＝1", "'quoted'", "''", "plain", "a=b", 'say "no"'];
  for (const text of texts) {
    const [[read]] = csvParseRows(csvText(text));
    expect(read).not.toMatch(/^[=+\-@\t\r＝]/);
    expect(read.replace(/^'/, "")).toBe(text);
  }
});

it("a chunk that is wrong undoes the file", async () => {
  const { sink, state } = kept();
  await expect(writeCsv(tableOf({ a: "integer" }, [[Float64Array.of(0.5)]]), sink)).rejects.toThrow(
    "32 bits",
  );
  expect(state.end).toBe("aborted");
});
