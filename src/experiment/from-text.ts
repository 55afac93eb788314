import { type LoadedModel, loadModel } from "../model/load.ts";
import type { ReadBeside } from "../model/observed.ts";
import { readDocument } from "../model/reading/document.ts";
import { type CompareResult, compareResult } from "./compare.ts";
import type { Conduct } from "./conditions.ts";
import { conduct } from "./conduct.ts";
import { inlineExecutor } from "./executor.ts";
import { noLedger } from "./ledger.ts";
import { type LoadedExperiment, loadExperiment } from "./load.ts";
import { type Study, studyOf } from "./study.ts";
import { StudyWorker } from "./study-worker.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** No file stands beside a text. */
const nothingBeside: ReadBeside = (name) => {
  throw new TypeError(`the model takes a list from ${name}: say by readBeside where it is`);
};

/** Where a text comes from. */
export interface TextOrigin {
  /** What complaints call it. */
  readonly file?: string;
  /** Reads a file that a model names, such as a list of observed lengths, by its path from the model. */
  readonly readBeside?: ReadBeside;
}

/**
 * The model that a YAML text describes, with all its designs.
 *
 * @throws ModelError with every mistake in it.
 */
export const modelFrom = (
  text: string,
  { file = "model.yaml", readBeside = nothingBeside }: TextOrigin = {},
): LoadedModel => loadModel(file, bytesOf(text), readBeside);

/**
 * The experiment that a YAML text describes, with its model: what reports are made from (`sourcesOf`), and what `studyOf` makes
 * ready to run. `readModel` gets the path of the model as the text says it.
 *
 * @throws ModelError with every mistake in it, or else in the model.
 */
export const experimentFrom = (
  text: string,
  readModel: (path: string) => LoadedModel,
  { file = "experiment.yaml" }: Pick<TextOrigin, "file"> = {},
): LoadedExperiment => loadExperiment(readDocument(file, bytesOf(text)), readModel);

/**
 * The study that a YAML text asks for. `readModel` gets the path of the model as the text says it.
 *
 * @throws ModelError with every mistake in it, or else in the model.
 */
export const studyFromText = (
  text: string,
  readModel: (path: string) => LoadedModel,
  origin: Pick<TextOrigin, "file"> = {},
): Study => {
  const { experiment, model } = experimentFrom(text, readModel, origin);
  return studyOf(experiment, model);
};

const nothing = (): void => {};

/**
 * Conducts a study in this very thread, and compares what came out: the same numbers as on the command line, to the bit.
 * `how` may give another executor, a ledger that keeps finished work, somebody who watches, or a reason to stop.
 *
 * @throws NothingKept when no parameter vector agrees with history; NothingDone when it was stopped too soon.
 */
export const compareDesigns = async (study: Study, how: Partial<Conduct> = {}): Promise<CompareResult> =>
  compareResult(
    await conduct(study, {
      executor: inlineExecutor(new StudyWorker(study)),
      ledger: noLedger,
      watch: { calibrating: nothing, simulating: nothing, looked: nothing },
      ...how,
    }),
  );
