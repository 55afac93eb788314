import { expect, it } from "vitest";
import { comparedHere, smallExperiment } from "../support/study.ts";

const replayed = async (changes: object = {}) =>
  (await comparedHere(smallExperiment({ runs: 50, ...changes }))).alternatives.map((one) => one.replayed!);

it("what the fault did to each design is told in numbers of runs", async () => {
  const [asBuilt, twoPaths, moved] = await replayed({ designs: ["as-built", "two-paths", "moved-away"] });
  expect(asBuilt).toMatchObject({ inert: 0, fullRestart: null });
  expect(twoPaths!.tolerated).toBeGreaterThan(40);
  expect(moved).toMatchObject({ inert: 50, tolerated: 0 });
  expect(asBuilt!.tolerated + twoPaths!.tolerated).toBeLessThanOrEqual(100);
});

it("a fault without a rate has no chance in a year", async () => {
  const [hard] = await replayed({ designs: ["hard-pair"], replay: { fault: "kill" }, runs: 5 });
  expect([hard!.faultsPerYear, hard!.yearly]).toEqual([null, null]);
});

it("a short horizon cuts outages off, and the yearly interval rises with that of the replay", async () => {
  const [cut] = await replayed({ designs: ["as-built"], replay: { fault: "cut", horizon: "1 h" } });
  expect(cut!.cutOff).toBeGreaterThan(20);
  const [long] = await replayed({ designs: ["as-built"] });
  const { lower, estimate, upper } = long!.yearly!;
  expect(lower < estimate && estimate < upper && upper < 0.25).toBe(true);
});
