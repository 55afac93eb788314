import { expect, it } from "vitest";
import { costs, counted, more, moreIf, part } from "../../../src/model/describe/lines.ts";

it("one and many are counted", () => {
  expect([counted(1, "server"), counted(12, "server"), counted(2, "copy", "copies")]).toEqual([
    "1 server",
    "12 servers",
    "2 copies",
  ]);
});

it("a part stands on depth 0, what is said of it on 1, and nothing is said of nothing", () => {
  expect([part("a", "x").depth, more("a", "x").depth]).toEqual([0, 1]);
  expect(moreIf(undefined, "a", () => "x")).toEqual([]);
  expect(moreIf(3, "a", (value) => `${value}`)).toEqual([more("a", "3")]);
});

it("what costs nothing costs no line", () => {
  expect(costs("a", 0, 5)).toEqual([]);
  expect(costs("a", 5, 1)[0]!.text).toBe("costs 5 a month");
  expect(costs("a", 5, 2)[0]!.text).toBe("costs 5 a month each, 10 in all");
});
