import { expect, it } from "vitest";
import { plainText } from "../../../src/cli/plain.ts";
import { exceedanceText } from "../../../src/report/terminal/exceedance.ts";
import { clopperPearson } from "../../../src/stats/proportion.ts";
import { linesTooWide, WIDTHS } from "../../support/lines-too-wide.ts";

const RUNS = 200;
const seen = [60, 600, 1800, 3600, 10_800, 28_800, 86_400];
const counts = [50, 20, 10, 2, 0, 0, 0];
const curve = {
  column: "longest-outage",
  band: null,
  points: seen.map((x, index) => ({
    x,
    ...clopperPearson({ successes: counts[index]!, n: RUNS }, 0.95),
  })),
};

it("lengths go up to the first that was never seen, which is told as a bound", () => {
  const [marks, ...rows] = exceedanceText(curve, 80).split("\n");
  expect(marks).toMatch(/ 1 % +10 % +100 %$/);
  expect(rows.map((row) => row.trim().split(/ {2}/)[0])).toEqual(["1 min", "10 min", "1 h", "3 h"]);
  expect(rows[3]).toMatch(/3 h {2}< 1\.\d+ % +░+$/);
  expect(rows[0]).toMatch(/█/);
});

it("no line is wider than the screen, and all have a form in ASCII", () => {
  for (const width of WIDTHS) {
    expect(linesTooWide(exceedanceText(curve, width), width)).toEqual([]);
    expect(linesTooWide(plainText(exceedanceText(curve, width)), width)).toEqual([]);
  }
  expect(plainText(exceedanceText(curve, 80))).toMatch(/^[\x20-\x7e\n]+$/);
});

it("a curve without these lengths tells nothing", () => {
  expect(exceedanceText({ ...curve, points: [] }, 80)).toBe("");
});
