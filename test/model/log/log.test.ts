import { expect, it } from "vitest";
import { LOG_LIMITS, readLog } from "../../../src/model/log/log.ts";
import { issuesOf } from "../reading/reading.ts";

const rules = { columns: {}, unit: null, least: 0 };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string, more: object = {}) => readLog("x.csv", bytes(text), { ...rules, ...more });
const said = (text: string, more: object = {}) =>
  issuesOf(() => read(text, more)).map(
    ({ line, column, message }) => `${line ?? "-"}:${column ?? "-"} ${message}`,
  );

it("lengths have units and may be cut off, by either of two columns", () => {
  expect(read("duration,censored\n4 min,no\n1 h,yes\n2 s,\n")).toMatchObject({
    form: "lengths",
    observed: { lengths: Float64Array.of(240, 3600, 2), ended: Uint8Array.of(1, 0, 1), limits: null },
  });
  expect(read("time,event,entry\n9,0,3\n", { unit: 1 })).toMatchObject({
    observed: { entries: Float64Array.of(3), ended: Uint8Array.of(0) },
  });
});

it("a length of nothing is a mistake, unless it is told what to take it for", () => {
  expect(said("duration\n0 s\n")).toEqual([expect.stringMatching(/^2:1 a length is above zero/)]);
  expect(read("duration\n0 s\n", { least: 30 })).toMatchObject({
    observed: { lengths: Float64Array.of(30) },
  });
  expect(said("duration,entry\n4 s,4 s\n")).toEqual([expect.stringMatching(/^2:5 the watch began/)]);
});

it("the first time says whether times are dates", () => {
  expect(read("failed,repaired\n,\n5,9\n")).toMatchObject({ dates: false });
  expect(read("failed;repaired\n2026-01-01;\n")).toMatchObject({ dates: true });
});

it("whole files are refused with a reason", () => {
  expect(said("")).toEqual([expect.stringContaining("a line of names")]);
  expect(said("duration\n")).toEqual([expect.stringContaining("a line of names")]);
  expect(said("duration\n1\u0000\n")).toEqual([expect.stringContaining("CSV is text")]);
  expect(issuesOf(() => readLog("x.csv", Uint8Array.of(97, 10, 0xff), rules))).toMatchObject([
    { line: 2, message: "save the file as UTF-8 text" },
  ]);
  expect(said(`duration\n${"1 s\n".repeat(LOG_LIMITS.rows + 1)}`)).toEqual([
    expect.stringContaining("at most"),
  ]);
  expect(said("duration,a\n1 s\n")).toEqual([expect.stringMatching(/^2:- each line has 2 cells/)]);
  expect(said("a,b\n1,2\n")).toEqual([expect.stringContaining("names the columns")]);
});
