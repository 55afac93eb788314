import { expect, it } from "vitest";
import { columnsOf, FIELDS } from "../../../src/model/log/columns.ts";

it("columns are known by the names that logs have", () => {
  const found = columnsOf(["Host", "Started at", "note", "resolved"], {});
  expect(found).toMatchObject({ form: "failures" });
  expect("places" in found && [...found.places]).toEqual([
    ["component", 0],
    ["failed", 1],
    ["repaired", 3],
  ]);
  expect(columnsOf(["TTR", "Censored"], {})).toMatchObject({ form: "lengths" });
});

it("what a person says goes first, and a column has one meaning", () => {
  const found = columnsOf(["start", "down", "end"], { failed: "down", installed: "start" });
  expect("places" in found && [...found.places]).toEqual([
    ["failed", 1],
    ["installed", 0],
    ["repaired", 2],
  ]);
});

it("a wrong name is told with the right ones, and a log without times or lengths is no log", () => {
  expect(columnsOf(["begun", "end"], { failed: "begn" })).toMatchObject([
    { path: "failed", found: "begn", allowed: "begun, end", suggestion: "begun" },
  ]);
  expect(columnsOf(["a", "b"], {})).toMatchObject([{ found: "a, b" }]);
  expect(FIELDS).toContain("entry");
});
