import type { OpenedStudy } from "../../src/cli/opened-study.ts";
import { loadExperiment } from "../../src/experiment/load.ts";
import { sourcesOf } from "../../src/experiment/sources.ts";
import { studyOf } from "../../src/experiment/study.ts";
import { plainDocument } from "../../src/model/reading/plain-document.ts";
import { smallModel } from "../support/study.ts";

/** A study of the small model, as a command opens it; the changes are of its experiment. */
export const openedSmall = (changes: object = {}): OpenedStudy => {
  const said = {
    version: 1,
    title: "small",
    model: "small.yaml",
    replay: { fault: "cut", horizon: "1000 h" },
    designs: ["as-built", "two-paths"],
    seed: "small",
    runs: 100,
    ...changes,
  };
  const loaded = loadExperiment(plainDocument("small-experiment.yaml", said as never), () => smallModel);
  return {
    study: studyOf(loaded.experiment, loaded.model),
    sources: sourcesOf(loaded),
    command: "compare",
    file: "small-experiment.yaml",
    options: [],
  };
};

/** Free parameters for it that agree with history. */
export const CALIBRATE = {
  samples: 60,
  keep: 5,
  accept: { from: "1 h", to: "6 h" },
  vary: { "faults.cut.lasts.mean": { uniform: ["1 h", "9 h"] } },
};
