import { expect, it } from "vitest";
import { plainText } from "../../src/cli/plain.ts";

const ASCII = /^[\n\x20-\x7e]*$/;

it("letters lose their accents, and what has no letter is as wide as it was", () => {
  expect(plainText("Zürich, Łódź, Straße")).toBe("Zurich, Lodz, Strasse");
  expect(plainText("中文 👩‍👧 x")).toBe("???? ?? x");
});

it("numbers read as before", () => {
  expect(plainText("−12 (−15 to −9), 4–6, < 5 %, ≥ 3 h, 1.5×")).toBe(
    "-12 (-15 to -9), 4-6, < 5 %, >= 3 h, 1.5x",
  );
});

it("columns stay where they are when a sign needs more room", () => {
  const table = [
    "design   P(≥ 3 h)  P(≥ 8 h)  cost",
    "───────  ────────  ────────  ────",
    "a ‡ …      1 (…)         2  1.0×",
  ];
  expect(plainText(table.join("\n")).split("\n")).toEqual([
    "design   P(>= 3 h) P(>= 8 h) cost",
    "-------  --------  --------  ----",
    "a ++ ...   1 (...)       2  1.0x",
  ]);
});

it("everything is ASCII, whatever comes", () => {
  const all = String.fromCodePoint(...Array.from({ length: 0x400 }, (_, at) => 0xa0 + 9 * at));
  expect(plainText(all)).toMatch(ASCII);
  expect(plainText("\ud800\u{1f600}")).toMatch(ASCII);
});

it("heights of a row over time stay in their order", () => {
  expect(plainText("▁▂▃▄▅▆▇█")).toBe(".-:=+*%#");
});
