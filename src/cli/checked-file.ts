import { dirname, join } from "node:path";
import { formatCount } from "../base/units.ts";
import { experimentInBrief } from "../experiment/describe.ts";
import { isExperiment, type LoadedExperiment, loadExperiment } from "../experiment/load.ts";
import { changedExperiment } from "../experiment/sources.ts";
import { shortDigest } from "../model/digest.ts";
import { type LoadedModel, loadModel } from "../model/load.ts";
import { type Document, readDocument } from "../model/reading/document.ts";
import type { Tree } from "../model/reading/node.ts";
import { besideOf, modelIn, readBounded } from "./files.ts";
import { UsageError } from "./usage-error.ts";

/** Whether a file asks a question of a model, rather than being one. */
export const isExperimentFile = (file: string): boolean =>
  isExperiment(readDocument(file, readBounded(file)));

const experimentFrom = (file: string, document: Document): LoadedExperiment =>
  loadExperiment(document, (relative) => modelIn(join(dirname(file), relative)));

/** Whether a document is a model, by what no experiment has. */
const isModel = (document: Document): boolean =>
  !isExperiment(document) &&
  typeof document.tree === "object" &&
  document.tree !== null &&
  "services" in document.tree;

/** What is changed in an experiment before it is checked, by key; what is `undefined` is taken out. */
export type Change = (experiment: Tree) => Readonly<Record<string, Tree | undefined>>;

/**
 * The experiment in a file, with its model: that one's path is taken from the experiment's folder.
 *
 * @throws ModelError with the mistakes of the experiment, or else of its model.
 */
export const experimentIn = (file: string, change: Change = () => ({})): LoadedExperiment => {
  const document = readDocument(file, readBounded(file));
  if (isModel(document))
    throw new UsageError(
      `${file}: this is a model; run takes one, and an experiment that names it asks more of it`,
    );
  return experimentFrom(file, changedExperiment(document, change(document.tree)));
};

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
    const loaded = experimentFrom(file, document);
    const { experiment, model } = loaded;
    return `Experiment "${experiment.title}" on ${model.file} (${shortDigest(model.digest)}): ${experimentInBrief(loaded)}.`;
  }
  const model = loadModel(file, bytes, besideOf(file));
  return `Model "${model.title}" (${shortDigest(model.digest)}) with ${designsOf(model)} beside the base.`;
};
