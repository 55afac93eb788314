import { expect, it } from "vitest";
import type { CompareResult } from "../../../src/experiment/compare.ts";
import { storedComparison } from "../../../src/experiment/stored/comparison.ts";
import { compared, written } from "../../support/results.ts";

const made = compared({ runs: 8 });
const parsed = async (change: object) => storedComparison.safeParse({ ...written(await made), ...change });

it("is of the type that is written, with what later versions add as null", async () => {
  const result: CompareResult = storedComparison.parse(written(await made));
  expect(result).toMatchObject({ told: null, best: [{ alternative: "as-built" }, {}, {}] });
});

it("has an alternative, and all that its reports look for", async () => {
  expect((await parsed({})).success).toBe(true);
  for (const change of [{ alternatives: [] }, { rule: {} }, { best: [] }, { format: "secondtick-compare/1" }])
    expect((await parsed(change)).success).toBe(false);
});
