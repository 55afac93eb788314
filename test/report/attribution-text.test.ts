import { expect, it } from "vitest";
import { summariseAttribution } from "../../src/experiment/attribution.ts";
import { attributionText } from "../../src/report/attribution-text.ts";
import { hallInterval } from "../../src/stats/hall-interval.ts";
import { tallied } from "../support/tallied.ts";

const style = { width: 80, level: 0.95, strong: (words: string) => words };
const textOf = (years: readonly number[]) =>
  attributionText(
    summariseAttribution(tallied(years), (values) => hallInterval(values, 0.95)),
    hallInterval(years, 0.95),
    style,
  ).join("\n\n");
const years = Array.from({ length: 40 }, (_, year) => 100 * (1 + (year % 4)));

it("tells phases, causes and parts, each table with its whole", () => {
  const text = textOf(years);
  expect(text).toMatch(/repairing\s+4\.17 min .* 100\.0 %/);
  expect(text).toMatch(/B\/crash .* 75\.0 % .*\n\s*A\/crash .* 25\.0 %/);
  expect(text.match(/all downtime/g)).toHaveLength(2);
  expect(text).toMatch(/A\s+1\s+0\nB|B\s+0\s+1\nA/);
  expect(text.split("\n").filter((line) => line.length > 80)).toEqual([]);
});

it("says nothing where nothing was down, and gives no interval where there are too few", () => {
  expect(textOf([0, 0, 0])).toBe("");
  expect(textOf([0, 0, 50])).toContain("too few");
});
