import { basename } from "node:path";
import { loadExperiment } from "../experiment/load.ts";
import { sourcesOf } from "../experiment/sources.ts";
import { studyOf } from "../experiment/study.ts";
import { AS_BUILT } from "../model/load.ts";
import { plainDocument } from "../model/reading/plain-document.ts";
import { isExperimentFile } from "./checked-file.ts";
import { modelIn } from "./files.ts";
import { type OpenedStudy, optionsOf } from "./opened-study.ts";
import { shared } from "./options.ts";
import { changesOf, type StudyGiven } from "./study-options.ts";
import { UsageError } from "./usage-error.ts";

/** What is asked of the years of a model, beside what all studies are asked. */
export interface YearsGiven extends StudyGiven {
  readonly design?: string | undefined;
  readonly seed: string;
  readonly threshold: string;
  readonly settling: string;
}

/** Years where nobody says how many. */
const YEARS = 1000;

/**
 * The study of random years of one design of a model: the experiment that says the same in a file.
 *
 * @throws ModelError with the mistakes of the model, or for a design that it does not have.
 */
export const openYears = (file: string, given: YearsGiven): OpenedStudy => {
  if (isExperimentFile(file))
    throw new UsageError(`${file}: this is an experiment; compare runs it, and run takes a model`);
  const model = modelIn(file);
  const { design = AS_BUILT, seed, threshold, settling } = given;
  // A design that is none is told in the model's own words.
  model.model(design);
  const said = {
    version: 1,
    title: `random years of ${model.title}`.slice(0, 200),
    model: basename(file),
    years: { horizon: "1 year" },
    outage: { threshold, settling },
    designs: [design],
    seed,
    runs: YEARS,
  };
  const changed = Object.entries({ ...said, ...changesOf(said, given) }).filter(
    ([, value]) => value !== undefined,
  );
  const loaded = loadExperiment(plainDocument(file, Object.fromEntries(changed) as typeof said), () => model);
  return {
    study: studyOf(loaded.experiment, model),
    sources: sourcesOf(loaded),
    command: "run",
    file: basename(file),
    options: [
      ...(given.design === undefined ? [] : ["--design", given.design]),
      ...(threshold === shared.threshold.default ? [] : ["--threshold", threshold]),
      ...(settling === shared.settling.default ? [] : ["--settling", settling]),
      ...optionsOf({ ...given, seed: seed === shared.seed.default ? undefined : seed }),
    ],
  };
};
