import { expect, it } from "vitest";
import { spelledYears } from "../../src/report/spelled-years.ts";
import { yearsRows } from "../../src/report/years-text.ts";
import { yearsOf } from "../support/results.ts";

it("a row that leans on the one above it says all by itself; the numbers stay", async () => {
  const result = await yearsOf("hard-pair");
  const rows = spelledYears(result);
  expect(rows.map(([what]) => what)).toContain("Years with some outage longer than 1 h");
  expect(rows.every(([, ...cells]) => cells.some((cell) => cell !== ""))).toBe(true);
  const numbers = (all: readonly (readonly string[])[]) =>
    all.flatMap(([, ...cells]) => cells).filter(Boolean);
  expect(numbers(rows)).toEqual(numbers(yearsRows(result)));
});
