import { experimentIn } from "../../src/cli/checked-file.ts";
import { startThreads, type Threads } from "../../src/cli/threads.ts";
import { conduct } from "../../src/experiment/conduct.ts";
import { noLedger } from "../../src/experiment/ledger.ts";
import { type Study, studyOf } from "../../src/experiment/study.ts";
import { smallExperiment, smallModel, unwatched } from "../support/study.ts";
import { median } from "./measure.ts";

/** What more threads are worth: medians over interleaved rounds. */
export interface Speed {
  readonly name: string;
  /** Replications a second, of all alternatives together, on one thread. */
  readonly alone: number;
  /** How many times as many on two. */
  readonly ratio: number;
}

/** Rounds in which each thread compiles what it runs. */
const WARM_UP = 2;

const secondsOf = async (study: Study, executor: Threads): Promise<number> => {
  const began = performance.now();
  await conduct(study, { executor, ledger: noLedger, watch: unwatched });
  return (performance.now() - began) / 1e3;
};

const speedOf = async (name: string, study: Study, rounds: number): Promise<Speed> => {
  const [one, two] = await Promise.all([startThreads(study, 1), startThreads(study, 2)]);
  const seconds: (readonly [number, number])[] = [];
  for (let round = 0; round < WARM_UP + rounds; round++)
    seconds.push([await secondsOf(study, one), await secondsOf(study, two)]);
  await Promise.all([one.close(), two.close()]);
  const timed = seconds.slice(WARM_UP);
  const replications = study.experiment.runs! * study.alternatives.length;
  return {
    name,
    alone: replications / median(timed.map(([alone]) => alone)),
    ratio: median(timed.map(([alone, both]) => alone / both)),
  };
};

/** First years of a small model: short runs, so that what is handed from thread to thread weighs most. */
const small = (runs: number): Study =>
  studyOf(
    smallExperiment({ replay: undefined, years: {}, designs: ["as-built", "two-paths"], runs }),
    smallModel,
  );

/** The replay of the outage of 2014, in all designs, with its parameters as they are written. */
const replay = (runs: number): Study => {
  const { experiment, model } = experimentIn("experiments/whatsapp-2014.yaml", () => ({
    calibrate: undefined,
    stop: undefined,
    runs,
  }));
  return studyOf(experiment, model);
};

/** Studies on two threads against one, with so many times the usual work; at least two processors are needed for a gain. */
export const threads = async (scale: number, rounds: number): Promise<readonly Speed[]> => [
  await speedOf("first years of a small model", small(Math.ceil(1_000 * scale)), rounds),
  await speedOf("replay of the outage of 2014", replay(Math.ceil(300 * scale)), rounds),
];
