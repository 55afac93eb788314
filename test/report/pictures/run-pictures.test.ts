import { expect, it } from "vitest";
import { runPictures } from "../../../src/report/pictures/run-pictures.ts";
import { storedQuiet, storedRun, toldRun } from "../reported.ts";

it("years have curves, a histogram and phases; quiet years only their bounds", async () => {
  const names = runPictures({ ...(await storedRun()), told: [toldRun] }).map(({ name }) => name);
  for (const name of ["exceedance", "downtime", "years-by-downtime", "phases", "timeline-worst"])
    expect(names).toContain(name);
  expect(runPictures(await storedQuiet()).map(({ name }) => name)).not.toContain("years-by-downtime");
});
