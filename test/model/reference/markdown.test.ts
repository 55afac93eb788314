import { expect, it } from "vitest";
import { anchorOf, linkTo, tableOf } from "../../../src/model/reference/markdown.ts";

it("anchors are the headings in lower case with hyphens", () => {
  expect(anchorOf("How things fail (all)")).toBe("how-things-fail-all");
  expect(linkTo("Laws", "a law")).toBe("[a law](#laws)");
});

it("bars and ends of lines do not break a table, and an empty one is none", () => {
  expect(tableOf(["a"], [["x|y\nz"]])).toEqual(["| a |", "| --- |", "| x\\|y z |", ""]);
  expect(tableOf(["a"], [])).toEqual([]);
});
