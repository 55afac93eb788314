import { basename } from "node:path";
import { sourcesOf } from "../experiment/sources.ts";
import { type Study, studyOf } from "../experiment/study.ts";
import type { Asked } from "../experiment/study-manifest.ts";
import { experimentIn } from "./checked-file.ts";
import { withModules } from "./own-kinds.ts";
import { changesOf, type StudyGiven } from "./study-options.ts";

/** A study that a command was asked for, with all that it was made from. */
export interface OpenedStudy extends Asked {
  readonly study: Study;
}

/** What was typed that a study follows from, wherever it is run. */
export const optionsOf = ({ seed, precision, control }: StudyGiven): readonly string[] => [
  ...(seed === undefined ? [] : ["--seed", seed]),
  ...(precision === undefined ? [] : ["--precision", precision]),
  ...(control === undefined ? [] : ["--control", control]),
  ...withModules(),
];

/**
 * The study of an experiment's file, with what the command line changes in it.
 *
 * @throws ModelError with the mistakes of the experiment, or else of its model.
 */
export const openExperiment = (command: string, file: string, given: StudyGiven): OpenedStudy => {
  const loaded = experimentIn(file, (experiment) => changesOf(experiment, given));
  const study = studyOf(loaded.experiment, loaded.model);
  return { study, sources: sourcesOf(loaded), command, file: basename(file), options: optionsOf(given) };
};
