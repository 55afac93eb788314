import { expect, it } from "vitest";
import { cellReader } from "../../../src/model/log/cells.ts";
import { columnsOf, type LogColumns } from "../../../src/model/log/columns.ts";
import { failuresIn } from "../../../src/model/log/failures.ts";

const read = (names: string, ...lines: string[]) => {
  const columns = columnsOf(names.split(","), {}) as LogColumns;
  const cells = cellReader("x.csv", columns, { lines: [names, ...lines], separator: "," });
  const rows = lines.map((text, i) => ({ line: i + 2, cells: text.split(",") }));
  const components = failuresIn(rows, cells, { unit: 1, dates: false });
  return {
    components,
    said: cells.issues.map(({ line, column, message }) => `${line}:${column} ${message}`),
  };
};

const ALL = "component,failed,repaired,installed";

it("failures are put in order, component by component; a row without one is a component that has not failed", () => {
  expect(read(ALL, "b,50,60,", "a,7,9,1", "b,20,30,", "c,,,5").components).toEqual([
    {
      name: "b",
      installed: null,
      failures: [
        { line: 4, failed: 20, repaired: 30 },
        { line: 2, failed: 50, repaired: 60 },
      ],
    },
    { name: "a", installed: 1, failures: [{ line: 3, failed: 7, repaired: 9 }] },
    { name: "c", installed: 5, failures: [] },
  ]);
});

it("without a column for components all failures are of one", () => {
  expect(read("failed,repaired", "1,2", "3,").components).toMatchObject([{ name: "", failures: [{}, {}] }]);
});

it("all that is wrong is told at once, with its place", () => {
  const { said } = read(
    ALL,
    "a,10,5,",
    "a,20,40,",
    "a,30,50,",
    "b,1,,",
    "b,2,3,",
    ",1,2,",
    "c,,4,",
    "d,9,10,12",
    "d,,,13",
  );
  expect(said).toEqual([
    expect.stringMatching(/^2:6 it was repaired before it failed/),
    expect.stringMatching(/^7:1 say which component/),
    expect.stringMatching(/^8:3 it was repaired, so say when it failed/),
    expect.stringMatching(/^10:5 another line gives/),
    expect.stringMatching(/^4:3 it is down already, by line 3/),
    expect.stringMatching(/^6:3 it is still down since line 5/),
    expect.stringMatching(/^9:3 it failed before it was installed/),
  ]);
});
