import { expect, it } from "vitest";
import {
  baseIn,
  inputIn,
  scaleIn,
  sensitivityOptionsOf,
  spansFor,
} from "../../src/cli/sensitivity-options.ts";
import { experimentOn, seriesModel } from "../support/sensitivity.ts";

const loaded = experimentOn(seriesModel({ chat: "10 h" }), {
  years: { horizon: "100 h" },
  runs: 10,
  factors: { "services.chat.crash.repair.mean": ["10 h", "20 h"] },
  inputs: { vary: { "services.idle.crash.life.mean": { uniform: ["50 h", "90 h"] } } },
});
const nothing = { assumptions: false };
const base = baseIn(loaded, nothing);

it("an input is a path with two ends in one unit, which may stand at the second only", () => {
  const ends = (text: string) => [inputIn(text).low, inputIn(text).high].flat();
  expect(inputIn("a.b=1 h..2.5 h")).toMatchObject({ path: "a.b", places: ["inputs", "settings"] });
  expect(ends("a=1h..8h")).toEqual(["1 h", "8 h"]);
  expect(ends("a=0.5..1.5 h")).toEqual(["0.5 h", "1.5 h"]);
  expect(ends("a=2..4")).toEqual([2, 4]);
  expect(ends("a=10 %..20 %")).toEqual(["10 %", "20 %"]);
});

it.each([
  ["a", "PATH=LOW..HIGH"],
  ["a=3", "PATH=LOW..HIGH"],
  ["a=..3", "PATH=LOW..HIGH"],
  ["a=1..2..3", "PATH=LOW..HIGH"],
  ["=1..2", "PATH=LOW..HIGH"],
  ["a=1 h..2 min", "in one unit, not h and min"],
  ["a=2 h..1 h", "the first end is the smaller one"],
  ["a=x..y", "a number with or without a unit"],
])("%s is refused: %s", (text, words) => {
  expect(() => inputIn(text)).toThrow(words);
});

it("a scale has a factor below one and one above", () => {
  expect(scaleIn("0.8..1.25")).toEqual({ low: 0.8, high: 1.25 });
  for (const text of ["0.8", "1.2..1.5", "0..2", "0.5..0.9", "a..b", "0.5 h..2 h"])
    expect(() => scaleIn(text), text).toThrow("a factor below 1 and one above");
});

it("the base is the experiment's first alternative, another one of it, or any design of the model", () => {
  expect(base.settings.get("services.chat.crash.repair.mean")).toBe("10 h");
  expect(baseIn(loaded, { ...nothing, design: "quick" })).toMatchObject({
    name: "quick",
    settings: new Map(),
  });
  const [second] = [base.name.replace("10 h", "20 h")];
  expect([...baseIn(loaded, { ...nothing, alternative: second }).settings.values()]).toEqual(["20 h"]);
  expect(() => baseIn(loaded, { ...nothing, design: "quik" })).toThrow("did you mean quick?");
  expect(() => baseIn(loaded, { ...nothing, alternative: "x" })).toThrow(base.name);
  expect(() => baseIn(loaded, { ...nothing, alternative: "x", design: "quick" })).toThrow(
    "--design says already",
  );
});

it("what is typed comes beside what the experiment says, or in its place", () => {
  const paths = (...input: string[]) =>
    spansFor(loaded, base, { ...nothing, input }).map(({ path, low }) => [path, ...low]);
  expect(paths()).toEqual([["services.idle.crash.life.mean", "50 h"]]);
  expect(paths("services.chat.servers=1..2")).toEqual([
    ["services.idle.crash.life.mean", "50 h"],
    ["services.chat.servers", 1],
  ]);
  expect(paths("services.idle.crash.life.mean=1h..2h")).toEqual([["services.idle.crash.life.mean", "1 h"]]);
  expect(() => paths("a=1..2", "a=1..3")).toThrow("a stands there twice");
});

it("without any input there is help, and a scale is of assumptions only", () => {
  const bare = experimentOn(seriesModel({ chat: "10 h" }), { years: {}, runs: 10 });
  expect(() => spansFor(bare, base, nothing)).toThrow(/--input PATH=LOW\.\.HIGH[\s\S]*--assumptions/);
  expect(() => spansFor(bare, base, { assumptions: true })).toThrow(
    "marks no number with confidence: assumption",
  );
  expect(() => spansFor(loaded, base, { ...nothing, scale: "0.5..2" })).toThrow("--scale");
});

it("what was typed is told again where the study is computed elsewhere", () => {
  const given = { input: ["a=1..2", "b=3..4"], assumptions: true, scale: "0.5..2", design: "quick" };
  expect(sensitivityOptionsOf(given).join(" ")).toBe(
    "--input a=1..2 --input b=3..4 --assumptions --scale 0.5..2 --design quick",
  );
  expect(sensitivityOptionsOf(nothing)).toEqual([]);
});
