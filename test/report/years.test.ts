import { expect, it } from "vitest";
import { summariseYears, type YearValues } from "../../src/report/years.ts";
import { yearsText } from "../../src/report/years-text.ts";
import { tallied } from "../support/tallied.ts";

const SUBJECT = {
  version: "0",
  model: { title: "A model", digest: "0123456789abcdef0123" },
  design: { name: "as-built", title: "as built" },
  seed: "1",
  rule: { threshold: 0.5, settling: 60 },
  level: 0.95,
};
const HOUR = 3600;

const values = (downtime: readonly number[]): YearValues => ({
  downtime,
  outages: downtime.map((length) => (length > 0 ? 1 : 0)),
  longestOutage: downtime,
  userHoursLost: null,
  dataLosses: downtime.map(() => 0),
  totalDataLosses: downtime.map(() => 0),
  writesLost: downtime.map(() => 0),
  breakdowns: tallied(downtime),
});
const summed = (downtime: readonly number[]) => summariseYears(SUBJECT, values(downtime));
const text = (downtime: readonly number[]) =>
  yearsText(summed(downtime), { columns: 80, strong: (words) => words }, "again");

it("counts years without an outage and outages longer than each length", () => {
  const years = [
    ...Array<number>(80).fill(0),
    ...Array<number>(10).fill(HOUR),
    ...Array<number>(10).fill(4 * HOUR),
  ];
  const { withoutOutage, longerThan, downtime, none } = summed(years);
  expect([withoutOutage.estimate, none]).toEqual([0.8, false]);
  expect(longerThan.map(({ x, estimate }) => [x / 60, estimate])).toEqual([
    [10, 0.2],
    [60, 0.1],
    [180, 0.1],
    [480, 0],
  ]);
  expect(downtime.mean).toMatchObject({ estimate: 0.5 * HOUR, n: 100 });
  expect(downtime.quantiles.map(({ p, estimate }) => [p, estimate / HOUR])).toEqual([
    [0.5, 0],
    [0.9, 1],
    [0.95, 4],
    [0.99, 4],
  ]);
});

it("a limit of the histogram belongs to the bin below it", () => {
  const { histogram } = summed([0, 600, 601, HOUR, HOUR + 1, 40 * 24 * HOUR]);
  expect(histogram.filter(({ years }) => years > 0)).toEqual([
    { above: 60, upTo: 600, years: 1 },
    { above: 600, upTo: HOUR, years: 2 },
    { above: HOUR, upTo: 3 * HOUR, years: 1 },
    { above: 30 * 24 * HOUR, upTo: null, years: 1 },
  ]);
  expect(histogram.reduce((sum, { years }) => sum + years, 0)).toBe(5);
});

it("open ends of quantiles are null, so that JSON can hold them", () => {
  const result = summed([0, 0, HOUR]);
  expect(result.downtime.quantiles.at(-1)).toMatchObject({ upper: null, openAbove: true });
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
});

it("the worst years are told longest first, the earlier one first when they are equal", () => {
  expect(summed([5, 0, 9, 9, 1]).worst).toEqual([
    { replication: 2, longestOutage: 9 },
    { replication: 3, longestOutage: 9 },
    { replication: 0, longestOutage: 5 },
  ]);
});

it("no outage at all is told as a bound", () => {
  const result = summed(Array<number>(300).fill(0));
  expect([result.none, result.outageBound?.toFixed(4)]).toEqual([true, "0.0099"]);
  expect(text(Array<number>(300).fill(0))).toContain(
    "No outage in 300 years: at 95 % confidence, fewer than 0.994 %",
  );
  expect(text([0, 0])).not.toMatch(/ 0 s to 0 s\n.*longest/);
});

it("too few years with an outage give no mean", () => {
  expect(text([...Array<number>(50).fill(0), HOUR])).toMatch(/Downtime in a year, mean\s+too few/);
});

it("losses of data are told where there were any", () => {
  const losing = {
    ...values(Array<number>(40).fill(HOUR)),
    dataLosses: Array.from({ length: 40 }, (_, i) => i % 2),
  };
  const result = summariseYears(SUBJECT, { ...losing, writesLost: losing.dataLosses.map((one) => 5 * one) });
  expect(result.dataLost.yearsWithout.estimate).toBe(0.5);
  const said = yearsText(result, { columns: 80, strong: (words) => words }, "again");
  expect(said).toMatch(/Losses of data in a year, mean\s+0\.5\b/);
  expect(said).toMatch(/Writes lost in a year, mean\s+2\.5 s/);
  expect(text(Array<number>(40).fill(HOUR))).not.toContain("Losses of data");
});

it("no line is wider than the screen, and every estimate stands beside its interval", () => {
  const years = Array.from({ length: 200 }, (_, index) => (index % 3) * 1000);
  const lines = text(years).split("\n");
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
  expect(lines.find((line) => line.startsWith("Downtime in a year"))).toMatch(/\d.* to \d/);
});
