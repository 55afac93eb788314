import stringWidth from "string-width";
import { expect, it } from "vitest";
import { type Column, stackedTables } from "../../src/report/table.ts";

const rows = [
  { name: "as built", cost: "1.00", loss: "12" },
  { name: "漢字", cost: "10.50", loss: "…" },
];
const columns: readonly Column<(typeof rows)[number]>[] = [
  { title: "design", of: ({ name }) => name, align: "left" },
  { title: "cost", of: ({ cost }) => cost },
  { title: "loss", of: ({ loss }) => loss },
];

it("words stand left and numbers right, under their titles and a rule", () => {
  expect(stackedTables(columns, rows, 80)).toBe(`design     cost  loss
────────  ─────  ────
as built   1.00    12
漢字      10.50     …`);
});

it("what does not fit goes below, beside the first column again", () => {
  const width = 21;
  expect(stackedTables(columns, rows, width).split("\n\n")).toHaveLength(1);
  const two = stackedTables(columns, rows, width - 1).split("\n\n");
  expect(two.map((table) => table.split("\n")[0]!.split(/\s+/))).toEqual([
    ["design", "cost"],
    ["design", "loss"],
  ]);
  for (const line of two.join("\n").split("\n")) expect(stringWidth(line)).toBeLessThan(width);
});

it("on a very narrow screen every column is still there", () => {
  const text = stackedTables(columns, rows, 5);
  for (const { cost, loss } of rows) {
    expect(text).toContain(cost);
    expect(text).toContain(loss);
  }
});

it("a table of one column, or of no row, is a table", () => {
  expect(stackedTables(columns.slice(0, 1), [], 80)).toBe("design\n──────");
});
