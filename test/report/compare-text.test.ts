import { expect, it } from "vitest";
import { compareText } from "../../src/report/compare-text.ts";
import { comparedHere, smallExperiment } from "../support/study.ts";

it("replays are told as replays, years as years", async () => {
  const text = async (changes: object) =>
    compareText(await comparedHere(smallExperiment({ runs: 20, ...changes })), 80, "explain x.yaml");
  expect(await text({})).toContain("once cut strikes");
  const years = await text({ replay: undefined, years: { horizon: "100 h" } });
  expect(years).toContain("20 random runs of 4.17 days".slice(0, 14));
  expect(years).not.toContain("strikes");
});
