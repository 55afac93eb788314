import { dirname, join } from "node:path";
import { formatCount } from "../base/units.ts";
import { isExperiment, type LoadedExperiment, loadExperiment } from "../experiment/load.ts";
import { shortDigest } from "../model/digest.ts";
import { type LoadedModel, loadModel } from "../model/load.ts";
import { type Document, readDocument } from "../model/reading/document.ts";
import { besideOf, modelIn, readBounded } from "./files.ts";

/** Whether a file asks a question of a model, rather than being one. */
export const isExperimentFile = (file: string): boolean =>
  isExperiment(readDocument(file, readBounded(file)));

const experimentFrom = (file: string, document: Document): LoadedExperiment =>
  loadExperiment(document, (relative) => modelIn(join(dirname(file), relative)));

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
