import { expect, it } from "vitest";
import { yearsAnswer } from "../../src/report/years-answer.ts";
import { yearsOf } from "../support/results.ts";

it("two sentences: how long on average, how many years are good or bad, each with its interval", async () => {
  const [mean, years, ...none] = yearsAnswer(await yearsOf("hard-pair"));
  expect(mean).toMatch(
    /^Hard-pair: in a year the service is down for [\d.]+ \([\d.]+–[\d.]+\) days on average\.$/,
  );
  expect(years).toMatch(/of years have no outage; 1 year in 20 is down for more than .+\.$/);
  expect(none).toEqual([]);
});

it("no outage in any year is told as what can be ruled out", async () => {
  expect(yearsAnswer(await yearsOf("two-paths", "1 h"))).toEqual([expect.stringContaining("fewer than")]);
});
