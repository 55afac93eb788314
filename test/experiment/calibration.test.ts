import { expect, it } from "vitest";
import { calibrateVectors, NothingKept } from "../../src/experiment/calibration.ts";
import { type Conduct, NothingDone } from "../../src/experiment/conditions.ts";
import { type Executor, inlineExecutor } from "../../src/experiment/executor.ts";
import { memoryLedger, noLedger } from "../../src/experiment/ledger.ts";
import { studyOf } from "../../src/experiment/study.ts";
import { StudyWorker } from "../../src/experiment/study-worker.ts";
import { smallExperiment, smallModel, unwatched } from "../support/study.ts";

const calibrate = {
  samples: 600,
  keep: 40,
  accept: { from: "2 h", to: "3 h" },
  vary: { "faults.cut.lasts.mean": { uniform: ["1 h", "9 h"] } },
};

const calibrated = (changes: object = {}, how: Partial<Conduct> = {}) => {
  const study = studyOf(smallExperiment({ calibrate: { ...calibrate, ...changes } }), smallModel);
  const executor = inlineExecutor(new StudyWorker(study));
  return calibrateVectors(study, { executor, ledger: noLedger, watch: unwatched, ...how });
};

it("vectors are kept in proportion to how likely they make the history", async () => {
  const { acceptance, effectiveSize, vectors, parameters } = await calibrated();
  // P(2 h ≤ T ≤ 3 h) averaged over a mean m between 1 and 9 h: ∫ (e^(−2/m) − e^(−3/m)) dm / 8 = 0.1046 by Simpson's rule.
  const chance = (m: number) => Math.exp(-2 / m) - Math.exp(-3 / m);
  const steps = 1000;
  let sum = 0;
  for (let i = 0; i <= steps; i++)
    sum += chance(1 + (8 * i) / steps) * (i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2);
  const exact = (sum * (8 / steps)) / 3 / 8;
  expect(acceptance.n * exact).toBeGreaterThan(40 - 4 * Math.sqrt(40));
  expect(acceptance.n * exact).toBeLessThan(40 + 4 * Math.sqrt(40));
  expect(vectors).toHaveLength(40);
  expect(effectiveSize).toBeCloseTo(40, 9);
  expect(parameters[0]).toMatchObject({ path: "faults.cut.lasts.mean", unit: "h" });
});

it("calibration says so when nothing agrees with history", async () => {
  await expect(calibrated({ samples: 50, accept: { from: "900 h", to: "901 h" } })).rejects.toThrow(
    NothingKept,
  );
});

it("more samples than needed change nothing", async () => {
  const [few, many] = await Promise.all([calibrated(), calibrated({ samples: 4000 })]);
  expect(many).toEqual(few);
});

it("what is in the ledger is not sampled again, and a stop before the end says nothing", async () => {
  const ledger = memoryLedger();
  const first = await calibrated({}, { ledger });
  const nobody: Executor = { run: async (jobs) => expect(jobs).toEqual([]) };
  expect(await calibrated({}, { ledger, executor: nobody })).toEqual(first);
  await expect(calibrated({}, { stop: () => "interrupted" })).rejects.toThrow(NothingDone);
});
