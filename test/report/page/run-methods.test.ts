import { expect, it } from "vitest";
import { runMethods } from "../../../src/report/page/run-methods.ts";
import { quietYears, years } from "../reported.ts";

it("years without an outage have only bounds; others have means and bands", async () => {
  expect(runMethods(await quietYears()).used).toMatchObject({ noneSeen: true, jackknife: false });
  expect(runMethods(await years()).used).toMatchObject({ chances: true, quantiles: true, bands: true });
  expect(runMethods({ ...(await years()), study: null }).used).toMatchObject({
    bands: false,
    controls: false,
  });
});
