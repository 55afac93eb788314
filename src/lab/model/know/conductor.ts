import { type Conducted, conduct } from "../../../experiment/conduct.ts";
import type { Executor } from "../../../experiment/executor.ts";
import { memoryLedger } from "../../../experiment/ledger.ts";
import type { Study } from "../../../experiment/study.ts";
import type { ByteSink } from "../../../report/tables/byte-sink.ts";
import { writeCsv } from "../../../report/tables/csv.ts";
import { tablesOf } from "../../../report/tables/study-results.ts";
import type { Known, StudyAsk } from "../../known.ts";
import { knownOf } from "./known.ts";
import { studyOfTexts } from "./study-texts.ts";

/** With so few runs the first is told; then with twice as many, and so on. */
const FIRST = 25;

/** After how many runs something is told, the last being all of them. */
export const stagesOf = (runs: number): number[] => {
  const stages: number[] = [];
  for (let stage = FIRST; stage < runs; stage *= 2) stages.push(stage);
  return [...stages, runs];
};

const withRuns = (study: Study, runs: number): Study => ({
  ...study,
  experiment: { ...study.experiment, runs },
  stop: { kind: "runs", runs },
});

/** Gathers text. */
const textSink = (): ByteSink & { readonly text: () => string } => {
  const decoder = new TextDecoder();
  let text = "";
  return {
    write: (bytes) => {
      text += decoder.decode(bytes, { stream: true });
    },
    close: () => {},
    abort: () => {},
    text: () => text,
  };
};

const csvOf = async (conducted: Conducted, ledger: ReturnType<typeof memoryLedger>): Promise<string> => {
  const sink = textSink();
  const [replications] = tablesOf(conducted, ledger);
  await writeCsv(replications!.source, sink);
  return sink.text();
};

const nothing = (): void => {};

/**
 * Conducts the study that a page asks for, and tells what is known after each doubling of the runs. No run is made twice. What
 * is known at the end is what the command line says of the same files, to the last digit.
 *
 * @throws ModelError with every mistake of the texts.
 */
export const conductStudy = async (
  ask: StudyAsk,
  executor: Executor,
  progress: (known: Known) => void,
): Promise<Known> => {
  const study = studyOfTexts(ask);
  const ledger = memoryLedger();
  const watch = { calibrating: nothing, simulating: nothing, looked: nothing };
  for (const runs of stagesOf(ask.runs)) {
    const conducted = await conduct(withRuns(study, runs), { executor, ledger, watch });
    const isLast = runs === ask.runs;
    const known = knownOf(conducted, { of: ask.runs, also: ask.also, isLast });
    if (isLast) return { ...known, csv: await csvOf(conducted, ledger) };
    progress({ ...known, csv: null });
  }
  throw new Error("a study has at least one run");
};
