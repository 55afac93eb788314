import { expect, it } from "vitest";
import { histogramPicture } from "../../../src/report/pictures/histogram.ts";
import { quietYears, years } from "../reported.ts";

it("years are counted by their downtime; those without an outage are not drawn", async () => {
  const result = await years();
  const { table } = histogramPicture(result)!;
  const counted = table.rows.reduce((sum, [, count]) => sum + Number(count), 0);
  expect(counted).toBe(Math.round(result.years * (1 - result.withoutOutage.estimate)));
  expect(histogramPicture(await quietYears())).toBeNull();
});
