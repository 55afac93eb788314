import { expect, it } from "vitest";
import { runSections } from "../../../src/report/page/run-sections.ts";
import { yearsPictures } from "../../../src/report/pictures/run-pictures.ts";
import { quietYears, years } from "../reported.ts";

it("quiet years have no distribution; lines under a heading are told in full", async () => {
  const sections = async (result: Awaited<ReturnType<typeof years>>) =>
    runSections(result, yearsPictures(result));
  expect((await sections(await quietYears())).map(({ id }) => id)).not.toContain("downtime");
  const told = await sections(await years());
  expect(told.map(({ id }) => id).slice(0, 4)).toEqual(["numbers", "downtime", "minutes", "runs"]);
  expect(JSON.stringify(told[0]!.content)).toContain("Years with some outage longer than 10 min");
});
