import { expect, it } from "vitest";
import { comparedSections } from "../../../src/report/page/compare-sections.ts";
import { comparedPictures } from "../../../src/report/pictures/compare-pictures.ts";
import { manyOf, replayed, toldRun, yearsCompared } from "../reported.ts";

const idsOf = async (result: Awaited<ReturnType<typeof replayed>>) =>
  comparedSections(result, comparedPictures(result)).map(({ id }) => id);

it("sections stand in their order, those without a subject are left out", async () => {
  expect(await idsOf(await replayed())).toEqual([
    "designs",
    "exceedance",
    "cost",
    "minutes",
    "runs",
    "published",
  ]);
  const years = await idsOf(await yearsCompared());
  expect(years.slice(0, 5)).toEqual(["designs", "exceedance", "downtime", "cost", "minutes"]);
});

it("what is left out of pictures is said; runs over time are shown", async () => {
  const many = { ...manyOf(await replayed(), 30), told: [toldRun] };
  const text = JSON.stringify(comparedSections(many, comparedPictures(many)));
  expect(text).toContain("Drawn are 12 of 30 designs.");
  expect(text).toContain("The worst run, design 0");
});
