import { dirname, join } from "node:path";
import { nearMatch } from "../base/near-match.ts";
import { formatCount } from "../base/units.ts";
import type { Experiment } from "../experiment/schema.ts";
import { experimentSchema } from "../experiment/schema.ts";
import { shortDigest } from "../model/digest.ts";
import { type LoadedModel, loadModel } from "../model/load.ts";
import { check } from "../model/reading/check.ts";
import { type Document, issueAt, readDocument, refuse } from "../model/reading/document.ts";
import { besideOf, modelIn, readBounded } from "./files.ts";

/** A checked experiment with the model that it asks about. */
export interface LoadedExperiment {
  readonly experiment: Experiment;
  readonly model: LoadedModel;
}

const isExperiment = ({ tree }: Document): boolean =>
  typeof tree === "object" && tree !== null && !Array.isArray(tree) && "model" in tree;

/** Whether a file asks a question of a model, rather than being one. */
export const isExperimentFile = (file: string): boolean =>
  isExperiment(readDocument(file, readBounded(file)));

const unknown = (
  document: Document,
  path: readonly (string | number)[],
  found: string,
  known: readonly string[],
  what: string,
) =>
  known.includes(found)
    ? []
    : [
        issueAt(document, path, {
          message: `the model has no ${what} of this name`,
          allowed: known.join(", ") || `no ${what} at all`,
          suggestion: nearMatch(found, known),
        }),
      ];

const experimentFrom = (file: string, document: Document): LoadedExperiment => {
  const experiment = check(document, experimentSchema);
  const model = modelIn(join(dirname(file), experiment.model));
  const faults = Object.keys(model.model().faults);
  refuse([
    ...unknown(document, ["replay", "fault"], experiment.replay.fault, faults, "fault"),
    ...experiment.designs.flatMap((name, index) =>
      unknown(document, ["designs", index], name, model.designNames, "design"),
    ),
  ]);
  return { experiment, model };
};

/**
 * The experiment in a file, with its model: that one's path is taken from the experiment's folder.
 *
 * @throws ModelError with the mistakes of the experiment, or else of its model.
 */
export const experimentIn = (file: string): LoadedExperiment =>
  experimentFrom(file, readDocument(file, readBounded(file)));

const designsOf = ({ designNames }: LoadedModel): string => {
  const count = designNames.length - 1;
  return `${formatCount(count)} ${count === 1 ? "design" : "designs"}`;
};

/**
 * Checks a file, of a model or an experiment, and says in a line what it is.
 *
 * @throws ModelError with every mistake in it.
 */
export const checkedFile = (file: string): string => {
  const bytes = readBounded(file);
  const document = readDocument(file, bytes);
  if (isExperiment(document)) {
    const { experiment, model } = experimentFrom(file, document);
    return `Experiment "${experiment.title}" on ${model.file} (${shortDigest(model.digest)}): ${experiment.designs.length} designs, ${formatCount(experiment.runs)} runs each.`;
  }
  const model = loadModel(file, bytes, besideOf(file));
  return `Model "${model.title}" (${shortDigest(model.digest)}) with ${designsOf(model)} beside the base.`;
};
