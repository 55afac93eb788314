import { basename } from "node:path";
import { sensitivityStudy } from "../experiment/sensitivity-study.ts";
import { experimentIn } from "./checked-file.ts";
import { type OpenedStudy, optionsOf } from "./opened-study.ts";
import { baseIn, type SensitivityGiven, sensitivityOptionsOf, spansFor } from "./sensitivity-options.ts";
import { changesOf, type StudyGiven } from "./study-options.ts";
import { UsageError } from "./usage-error.ts";

const RANKING =
  "the experiment's rule ranks designs, and here there is one: say by --runs or --precision how many runs are enough";

/**
 * The sensitivity study of an experiment's file: the base, and each input low and high.
 *
 * @throws ModelError with the mistakes of the experiment or its model; UsageError when there is nothing to vary, or an input that
 * was typed cannot be varied.
 */
export const openSensitivity = (file: string, given: StudyGiven & SensitivityGiven): OpenedStudy => {
  const loaded = experimentIn(file, (experiment) => changesOf(experiment, given));
  if (loaded.experiment.stop?.kind === "ranking") throw new UsageError(RANKING);
  const base = baseIn(loaded, given);
  const spans = spansFor(loaded, base, given);
  const { study, sources, notVaried } = sensitivityStudy(file, loaded, { base, spans });
  for (const { path, why, suggestion } of notVaried)
    if ((given.input ?? []).some((typed) => typed.startsWith(`${path}=`)))
      throw new UsageError(
        [
          `--input ${path}: ${why}`,
          ...(suggestion === undefined ? [] : [`did you mean ${suggestion}?`]),
        ].join("\n  "),
      );
  if (study.alternatives.length === 1)
    throw new UsageError(
      ["no input can be varied:", ...notVaried.map(({ path, why }) => `${path}: ${why}`)].join("\n  "),
    );
  const options = [...sensitivityOptionsOf(given), ...optionsOf(given)];
  return { study, sources, command: "sensitivity", file: basename(file), options };
};
