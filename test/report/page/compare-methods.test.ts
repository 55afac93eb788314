import { expect, it } from "vitest";
import { comparedMethods } from "../../../src/report/page/compare-methods.ts";
import { replayed, yearsCompared } from "../reported.ts";

it("replays show quantiles and chances, years ratios and bands; each names no more than it shows", async () => {
  const replay = comparedMethods(await replayed());
  expect(replay.used).toMatchObject({ chances: true, quantiles: true, differences: true, best: false });
  expect([replay.used.jackknife, replay.used.fieller, replay.clusters]).toEqual([false, false, undefined]);
  const years = comparedMethods(await yearsCompared());
  expect(years.used).toMatchObject({ quantiles: false, bands: true, controls: false });
  expect(years.used.jackknife || years.used.fieller).toBe(true);
});

it("runs that share vectors are told as clusters", async () => {
  const result = await replayed();
  const calibration = { samples: 9, vectors: [1], acceptance: result.alternatives[0]!.longer[0]!.chance };
  const calibrated = { ...result, calibration: { ...calibration, effectiveSize: 1, parameters: [] } };
  expect(comparedMethods(calibrated).clusters).toBe("calibration");
  expect(comparedMethods({ ...result, inputs: { count: 1, each: 4 } }).clusters).toBe("inputs");
});
