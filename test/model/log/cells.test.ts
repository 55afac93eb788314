import { expect, it } from "vitest";
import { cellReader, durationOf, isPlainNumber, timeOf, yesNo } from "../../../src/model/log/cells.ts";
import { columnsOf, type LogColumns } from "../../../src/model/log/columns.ts";

it("durations have units, or are plain numbers in a given one", () => {
  expect(durationOf("4 min", { unit: null, dates: true })).toBe(240);
  expect(durationOf("1.5", { unit: 3600, dates: true })).toBe(5400);
  expect(durationOf("1.5", { unit: null, dates: true })).toMatchObject({
    rule: expect.stringContaining("--unit"),
  });
  expect(durationOf("1e20", { unit: 3600, dates: true })).toMatchObject({ rule: expect.any(String) });
  expect(["1", "1e3", ".5", "-1", "1 h"].map(isPlainNumber)).toEqual([true, true, true, false, false]);
});

it("times are dates or plain numbers, not both", () => {
  expect(timeOf("1970-01-02", { unit: null, dates: true })).toBe(86_400);
  expect(timeOf("2", { unit: 60, dates: false })).toBe(120);
  expect(timeOf("2", { unit: null, dates: true })).toMatchObject({ rule: expect.stringContaining("dates") });
  expect(timeOf("1970-01-02", { unit: null, dates: false })).toMatchObject({
    rule: expect.stringContaining("plain numbers"),
  });
});

it("yes and no have several words", () => {
  expect(["yes", "0", "TRUE"].map(yesNo)).toEqual([1, 0, 1]);
  expect(yesNo("perhaps")).toMatchObject({ rule: "write yes or no, 1 or 0" });
});

it("mistakes carry line and column, behind cells with quotes too", () => {
  const columns = columnsOf(["component", "failed"], {}) as LogColumns;
  const lines = ["component,failed", '"a,b",x'];
  const cells = cellReader("log.csv", columns, { lines, separator: "," });
  const row = { line: 2, cells: ["a,b", "x"] };
  expect(cells.number(row, "failed", yesNo)).toBeUndefined();
  expect(cells.number(row, "repaired", yesNo)).toBeUndefined();
  expect(cells.issues).toMatchObject([{ file: "log.csv", line: 2, column: 7, path: "failed", found: "x" }]);
});
