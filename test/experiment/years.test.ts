import { expect, it } from "vitest";
import { simulateYears, YEAR } from "../../src/experiment/years.ts";
import { phoneModel } from "../model/checks/complained.ts";
import { load, PAIR } from "../model/model-text.ts";

const rule = { threshold: 0.5, settling: 0 };
const single = load(PAIR).model("single");

it("each year is a first year of its own, whatever the number of years", () => {
  const ten = simulateYears(single, { seed: "y", years: 10, rule });
  const three = simulateYears(single, { seed: "y", years: 3, rule });
  expect(ten.downtime.slice(0, 3)).toEqual(three.downtime);
  expect(new Set(ten.downtime).size).toBe(10);
  expect(simulateYears(single, { seed: "z", years: 3, rule }).downtime).not.toEqual(three.downtime);
});

it("no outage is longer than the downtime of its year, and no year is longer than a year", () => {
  const { downtime, outages, longestOutage } = simulateYears(single, { seed: "y", years: 50, rule });
  downtime.forEach((down, year) => {
    expect(longestOutage[year]).toBeLessThanOrEqual(down);
    expect(longestOutage[year]! * outages[year]!).toBeGreaterThanOrEqual(down * (1 - 1e-12));
    expect(down).toBeLessThan(YEAR);
  });
  expect(outages.some((count) => count > 1)).toBe(true);
});

it("an outage is cut at the end of the year", () => {
  const text =
    "version: 1\ntitle: Once\nservices: { chat: { servers: 1, crash: { life: 8700 h, repair: 100 h } } }\n";
  const once = simulateYears(load(text).model(), { seed: "y", years: 1, rule });
  expect(once).toMatchObject({ downtime: [60 * 3600], outages: [1], longestOutage: [60 * 3600] });
});

it("only where there are phones can hours of users be lost", () => {
  const study = { seed: "y", years: 1, rule };
  expect(simulateYears(single, study).userHoursLost).toBeNull();
  const phones = load(JSON.stringify({ version: 1, title: "Phones", ...phoneModel })).model();
  expect(simulateYears(phones, study).userHoursLost).toEqual([0]);
});

it("progress is told after each year", () => {
  const told: number[] = [];
  simulateYears(single, { seed: "y", years: 3, rule }, (done) => told.push(done));
  expect(told).toEqual([1, 2, 3]);
});
