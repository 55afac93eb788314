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

const ranked: readonly Column<(typeof rows)[number]>[] = [
  columns[0]!,
  { ...columns[1]!, title: "cost a month", priority: 1 },
  { ...columns[2]!, title: "the answer" },
  { title: "loss again", of: ({ loss }) => loss, priority: 2 },
];

it("a narrow screen leaves out what is needed least, and says so; a wide one leaves out nothing", () => {
  const narrow = stackedTables(ranked, rows, 40);
  expect(narrow.split("\n")[0]).toBe("design    cost a month  the answer");
  expect(narrow.replaceAll("\n", " ")).toContain("Left out for want of room: loss again. They are in --json");
  const narrower = stackedTables(ranked, rows, 24);
  expect(narrower.split("\n")[0]).toBe("design    the answer");
  expect(narrower.replaceAll("\n", " ")).toContain("room: cost a month; loss again.");
  for (const line of narrower.split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(24);
  const many = [...ranked, ...ranked.slice(1), ...ranked.slice(1), ...ranked.slice(1)];
  expect(stackedTables(many, rows, 80).split("loss again")).toHaveLength(5);
});

it("what is wider than the screen is cut into lines, which keep what is in front of them", () => {
  const long = [{ name: "  a name-that-is-as-long-as-no-screen-is, of words", cost: "1", loss: "2" }];
  const text = stackedTables(columns, long, 24);
  for (const line of text.split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(24);
  const [, , ...lines] = text.split("\n\n")[0]!.split("\n");
  expect(lines.filter((line) => !line.startsWith("  "))).toEqual([]);
  expect(lines.join("").replaceAll(/[\s1]/g, "")).toBe("aname-that-is-as-long-as-no-screen-is,ofwords");
});

it("a line end in a name does not end the row", () => {
  expect(stackedTables(columns, [{ name: "a\nb", cost: "1", loss: "2" }], 80).split("\n")).toHaveLength(3);
});
