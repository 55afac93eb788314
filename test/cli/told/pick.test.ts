import { expect, it } from "vitest";
import type { Io } from "../../../src/cli/io.ts";
import { type ToldStudy, vectorOfTold } from "../../../src/cli/told/choice.ts";
import { type Pick, pickRun } from "../../../src/cli/told/pick.ts";
import { tellRun } from "../../../src/cli/told/story.ts";
import { studyOf } from "../../../src/experiment/study.ts";
import { smallExperiment, smallModel } from "../../support/study.ts";

const io: Io = { write: () => {}, writeError: () => {}, columns: 80, hasColours: false, isWatched: false };
const calibrate = {
  ...{ samples: 60, keep: 5, accept: { from: "1 h", to: "6 h" } },
  vary: { "faults.cut.lasts.mean": { uniform: ["1 h", "9 h"] } },
};
const study = studyOf(smallExperiment({ runs: 40, calibrate }), smallModel);
const [alternative, ...others] = study.alternatives;
const told: ToldStudy = {
  ...{ file: "small.yaml", given: {}, study, others, kept: null, runs: 40 },
  alternative: alternative!,
};
const pick = async (how: Pick, kept: ToldStudy["kept"] = null) => {
  const picked = await pickRun({ ...told, kept }, how, { threads: 1 }, io);
  const { replication, how: words } = picked;
  const run = { replication, vector: vectorOfTold({ ...told, kept: picked.kept }, replication), how: words };
  return {
    longest: tellRun(told, run).trace.values["longest-outage"],
    replication,
    words,
    kept: picked.kept,
  };
};

it("the worst, the median and the first that is longer are found over the vectors of the study itself", async () => {
  const worst = await pick({ by: "worst" });
  expect(worst.kept?.length).toBe(5);
  expect(worst.words).toBe("the worst of 40 runs, by its longest outage");
  // Where the vectors are known already the same run is found, and nothing is calibrated.
  const median = await pick({ by: "median" }, worst.kept);
  expect(worst.longest).toBeGreaterThan(median.longest);
  const longer = await pick({ by: "longer", than: median.longest }, worst.kept);
  expect(longer.longest).toBeGreaterThan(median.longest);
  expect(longer.words).toMatch(/^the first of 40 runs with an outage longer than /);
  expect((await pick({ by: "worst" }, worst.kept)).replication).toBe(worst.replication);
  await expect(pick({ by: "longer", than: worst.longest }, worst.kept)).rejects.toThrow(
    "of 40 runs none has an outage",
  );
});
