import { expect, it } from "vitest";
import { storedYears } from "../../../src/experiment/stored/years.ts";
import type { YearsResult } from "../../../src/report/years.ts";
import { written, yearsOf } from "../../support/results.ts";

it("is of the type that is written, though that stands in a layer above", async () => {
  const result: YearsResult = storedYears.parse(written(await yearsOf("hard-pair")));
  expect(result).toMatchObject({ format: "secondtick-run/3", estimand: "first year", years: 40 });
});

it("without outages there is a bound, and with some there is none", async () => {
  const value = written(await yearsOf("two-paths", "1 h"));
  expect(storedYears.safeParse(value).success).toBe(value.none);
  expect(storedYears.safeParse({ ...value, outageBound: null }).success).toBe(!value.none);
});
