import { expect, it } from "vitest";
import { greatestOf, hasPhones, isMissing, mainColumn, studyOf } from "../../src/experiment/study.ts";
import { smallExperiment, smallModel } from "../support/study.ts";

const study = (changes: object = {}) => studyOf(smallExperiment(changes), smallModel);
const years = { replay: undefined, years: { horizon: "100 h", warmUp: "20 h" } };

it("a replay asks for the chance of a long outage, years for the mean downtime, where nobody says", () => {
  expect(study().question).toEqual({
    column: "longest-outage",
    target: { kind: "at-least", value: 3 * 3600 },
  });
  expect(study(years).question).toEqual({ column: "downtime", target: { kind: "mean" } });
  const asked = study({ question: { metric: "availability", target: "mean" } });
  expect(asked.columns[asked.questionColumn]?.name).toBe("availability");
  expect([asked.moreIsBetter, study().moreIsBetter]).toEqual([true, false]);
});

it("a replay goes on until it is quiet, years until they are over; what comes before is not looked at", () => {
  expect(study().settings).toMatchObject({ horizon: 1000 * 3600, untilQuiet: true, rule: { from: 0 } });
  expect(study(years).settings).toMatchObject({
    horizon: 120 * 3600,
    untilQuiet: false,
    rule: { from: 20 * 3600 },
  });
  expect([mainColumn(study()), mainColumn(study(years))]).toEqual(["longest-outage", "downtime"]);
  expect([study().purpose, study(years).purpose]).toEqual(["replay", "years"]);
});

it("the digest follows what changes values, and nothing else", () => {
  const { digest } = study();
  const alike = [
    { runs: 7 },
    { title: "other" },
    { runs: undefined, stop: { kind: "precision", relative: "5 %" } },
  ];
  expect(alike.map((changes) => study(changes).digest === digest)).toEqual([true, true, true]);
  const others = [
    { seed: "other" },
    { designs: ["as-built", "two-paths"] },
    { outage: { settling: "1 s", longer: "3 h" } },
    { factors: { "services.chat.servers": [2, 3] } },
    years,
  ];
  expect(new Set([digest, ...others.map((changes) => study(changes).digest)]).size).toBe(6);
});

it("a time cannot be longer than what is looked at; users are missing where there are none", () => {
  const looked = study(years);
  expect(greatestOf(looked, "downtime")).toBe(100 * 3600);
  expect(greatestOf(looked, "outages")).toBe(Infinity);
  expect(hasPhones(looked)).toBe(false);
  const missing = looked.columns.filter((column) => isMissing(looked, column)).map(({ name }) => name);
  expect(missing).toContain("user-availability");
  expect(missing).not.toContain("downtime");
});
