import { expect, it } from "vitest";
import type { CompareResult } from "../../../src/experiment/compare.ts";
import { missingOf, neitherNorBoth, unlikeOthers } from "../../../src/experiment/stored/wholeness.ts";
import { compared } from "../../support/results.ts";

const made = compared({ runs: 8 });
const paths = async (change: (result: CompareResult) => object): Promise<string[]> => {
  const result = await made;
  return unlikeOthers({ ...result, ...change(result) } as CompareResult).map(({ path }) => path.join("."));
};

it("what was written is whole", async () => {
  expect(await paths(() => ({}))).toEqual([]);
});

it("what the reports look for in each alternative must be there", async () => {
  const second = (change: object) => (result: CompareResult) => ({
    alternatives: result.alternatives.map((one, index) => (index === 1 ? { ...one, ...change } : one)),
  });
  expect(await paths(second({ quantiles: [] }))).toEqual(["alternatives.1.quantiles"]);
  expect(await paths(second({ longer: [] }))).toEqual(["alternatives.1.longer"]);
  expect(await paths(second({ difference: null }))).toEqual(["alternatives.1.difference"]);
  expect(await paths(second({ replayed: null }))).toEqual(["alternatives.1.replayed"]);
  expect(await paths(second({ means: {} }))).toContain("alternatives.1.means.downtime");
  expect(await paths(() => ({ best: [] }))).toEqual(["best"]);
});

it("a study is of replays or of years", () => {
  const [replay, years] = [
    { fault: "cut", horizon: 1 },
    { horizon: 1, warmUp: 0 },
  ];
  expect(neitherNorBoth({ replay, years: null })).toEqual([]);
  expect([neitherNorBoth({ replay, years }), neitherNorBoth({ replay: null, years: null })]).toMatchObject([
    [{}],
    [{}],
  ]);
});

it("with phones the user-hours must be there too", () => {
  const missing = (hasPhones: boolean) => missingOf({ means: {}, ratios: {} }, hasPhones, []).length;
  expect(missing(true) - missing(false)).toBe(1);
});
