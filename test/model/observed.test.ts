import { expect, it } from "vitest";
import { observedFrom } from "../../src/model/observed.ts";
import { treeAt } from "../../src/model/reading/document.ts";
import { issuesOf, lines, reading } from "./reading/reading.ts";

const SEEN = "what,took,wait\ndisk,2 h,1 min\nfan,30 min,2 min\n";
const asked: string[] = [];
const fillIn = observedFrom((name) => {
  asked.push(name);
  return new TextEncoder().encode(SEEN);
});
const law = (file: string, column = "took") => `{ kind: empirical, file: ${file}, column: ${column} }`;

it("laws anywhere in a file get their lengths, as they are written there", () => {
  const document = fillIn(reading(`a: { b: ${law("x.csv")} }\nc: [1, ${law("x.csv", "wait")}]\n`));
  expect(treeAt(document, ["a", "b"])).toEqual({ kind: "empirical", values: ["2 h", "30 min"] });
  expect(treeAt(document, ["c", 1])).toEqual({ kind: "empirical", values: ["1 min", "2 min"] });
});

it("a column is read once, however often it is used", () => {
  asked.length = 0;
  fillIn(reading(`a: ${law("twice.csv")}\nb: ${law("twice.csv")}\n`));
  expect(asked).toEqual(["twice.csv"]);
});

it("a file without such laws stays as it is", () => {
  const document = reading("a: { kind: empirical, values: [1 h] }\nb: { kind: fixed, file: x, column: y }\n");
  expect(fillIn(document)).toBe(document);
});

it("paths that lead out of the folder are refused before anything is read, and all mistakes come together", () => {
  asked.length = 0;
  const said = lines(issuesOf(() => fillIn(reading(`a: ${law("../x.csv")}\nb: ${law("/x.csv")}\n`))));
  expect(said.map((line) => line.split(";")[0])).toEqual([
    "1:29 a.file: found ../x.csv",
    "2:29 b.file: found /x.csv",
  ]);
  expect(asked).toEqual([]);
});

it("a column that is not there is told in the file that lacks it, a length without a unit in its line", () => {
  expect(lines(issuesOf(() => fillIn(reading(`a: ${law("x.csv", "tok")}\n`))))[0]).toMatch(/no column tok/);
  expect(lines(issuesOf(() => fillIn(reading(`a: ${law("x.csv", "what")}\n`))))).toEqual([
    expect.stringMatching(/^2:- what: found disk; a duration/),
    expect.stringMatching(/^3:- what: found fan; a duration/),
  ]);
});
