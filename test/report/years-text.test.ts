import stringWidth from "string-width";
import { expect, it } from "vitest";
import { summariseYears } from "../../src/report/years.ts";
import { yearsText } from "../../src/report/years-text.ts";
import { linesTooWide, WIDTHS } from "../support/lines-too-wide.ts";
import { tallied } from "../support/tallied.ts";

const SUBJECT = {
  version: "0",
  model: { title: "A model", digest: "0123456789abcdef0123" },
  design: { name: "as-built", title: "as built" },
  seed: "1",
  rule: { threshold: 0.5, settling: 60 },
  level: 0.95,
};

const text = (downtime: readonly number[], columns: number) =>
  yearsText(
    summariseYears(SUBJECT, {
      downtime,
      outages: downtime.map((length) => (length > 0 ? 1 : 0)),
      longestOutage: downtime,
      userHoursLost: null,
      dataLosses: downtime.map(() => 0),
      totalDataLosses: downtime.map(() => 0),
      writesLost: downtime.map(() => 0),
      breakdowns: tallied(downtime),
    }),
    { columns, strong: (words) => words },
    "secondtick explain model.yaml --replication",
  );

it("it fits the screen, and says what the intervals are", () => {
  const told = text([...Array<number>(80).fill(0), ...Array<number>(20).fill(7200)], 80);
  for (const line of told.split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(80);
  expect(told).toContain("Intervals: 95 %, from 100 independent years.");
  expect(told).toContain("A model");
});

it("years without any outage are a bound, not a zero", () => {
  expect(text(Array<number>(100).fill(0), 80).replace(/\s+/g, " ")).toMatch(
    /No outage in 100 years: at 95 % confidence, fewer than 2\.95 % of years have one/,
  );
});

it("no line is wider than the screen, whatever its width", () => {
  const years = [...Array<number>(80).fill(0), ...Array<number>(20).fill(7200)];
  for (const width of WIDTHS) expect(linesTooWide(text(years, width), width)).toEqual([]);
  expect(linesTooWide("a line", 5)).toEqual(["a line"]);
});
