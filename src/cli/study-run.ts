import { availableParallelism } from "node:os";
import { formatShare } from "../base/units.ts";
import type { Conduct, Watch } from "../experiment/conditions.ts";
import { type Conducted, conduct } from "../experiment/conduct.ts";
import { type Ledger, noLedger } from "../experiment/ledger.ts";
import { computeShard, type ShardDone, type StudyPart } from "../experiment/shards.ts";
import type { Look } from "../experiment/stopping/rule.ts";
import type { Study } from "../experiment/study.ts";
import { StudyWorker } from "../experiment/study-worker.ts";
import { estimateOf } from "../experiment/targets/family.ts";
import { isRefusal } from "../stats/interval.ts";
import { relativeHalfWidth } from "../stats/precision.ts";
import type { Io } from "./io.ts";
import { type Bar, startBar } from "./progress.ts";
import { startWhenWorth } from "./threads.ts";

/** How a study is run here; none of it changes what comes out, but for the time. */
export interface RunChoice {
  /** As many as there are processors when it is left out. */
  readonly threads?: number | undefined;
  /** Replications in a block. */
  readonly blockSize?: number | undefined;
  /** Seconds after which it stops. */
  readonly time?: number | undefined;
  /** Where finished blocks are kept. */
  readonly ledger?: Ledger | undefined;
}

/** The precision at a look, as `± 12 % at worst`, of the alternatives that have one. */
export const precisionAt = ({ runs, question, sample }: Look, level: number): string => {
  const widths = runs.flatMap((_, alternative) => {
    const answer = estimateOf(question.target, sample(alternative), level);
    return isRefusal(answer) ? [] : [relativeHalfWidth(answer)];
  });
  const worst = Math.max(...widths.filter(Number.isFinite));
  return Number.isFinite(worst) ? ` · ±${formatShare(Number(worst.toPrecision(2)))}` : "";
};

/** Shows one bar after another, as one stage follows the other. */
const barsOn = (io: Io, level: number) => {
  let stage: { readonly name: string; readonly total: number } | undefined;
  let bar: Promise<Bar> | undefined;
  let known = "";
  const show = (name: string, done: number, total: number): void => {
    if (stage?.name !== name || stage.total !== total || done === 0) {
      void bar?.then(({ stop }) => stop());
      stage = { name, total };
      bar = startBar(io, `${name}${known}`, total);
    }
    void bar?.then(({ at }) => at(done));
  };
  const watch: Watch = {
    calibrating: (done, total) => show("calibrating", done, total),
    simulating: (done, total) => show("simulating", done, total),
    looked: (look) => {
      if (io.isWatched) known = precisionAt(look, level);
    },
  };
  return { watch, stop: async (): Promise<void> => (await bar)?.stop() };
};

/** Ctrl-C asks for an end; a second one is not waited for. */
const interruption = () => {
  let isAsked = false;
  const ask = (): void => {
    if (isAsked) process.exit(130);
    isAsked = true;
  };
  process.on("SIGINT", ask);
  process.on("SIGTERM", ask);
  return {
    isAsked: () => isAsked,
    done: () => {
      process.off("SIGINT", ask);
      process.off("SIGTERM", ask);
    },
  };
};

/** Lets work be done on a study on this machine, with progress on standard error, until its time is up, or Ctrl-C. */
export const workOn = async <Result>(
  study: Study,
  choice: RunChoice,
  io: Io,
  work: (how: Conduct) => Promise<Result>,
): Promise<Result> => {
  const { threads = availableParallelism(), blockSize, ledger = noLedger } = choice;
  const time = choice.time ?? study.experiment.budget.time ?? Infinity;
  const began = Date.now();
  const ctrlC = interruption();
  const executor = startWhenWorth(study, new StudyWorker(study), threads);
  const bars = barsOn(io, study.experiment.level);
  const stop = () => {
    if (ctrlC.isAsked()) return "interrupted";
    return Date.now() - began > 1000 * time ? "time" : null;
  };
  try {
    return await work({ executor, ledger, watch: bars.watch, stop, blockSize });
  } finally {
    await bars.stop();
    await executor.close();
    ctrlC.done();
  }
};

/**
 * Conducts a study on this machine, with progress on standard error: stopped when its time is up, or by Ctrl-C.
 *
 * @throws NothingKept and NothingDone as `conduct` does.
 */
export const runStudy = (study: Study, choice: RunChoice, io: Io): Promise<Conducted> =>
  workOn(study, choice, io, (how) => conduct(study, how));

/**
 * Computes a part of a study on this machine, into the ledger.
 *
 * @throws NothingKept and NothingDone as `conduct` does.
 */
export const runPart = (study: Study, part: StudyPart, choice: RunChoice, io: Io): Promise<ShardDone> =>
  workOn(study, choice, io, (how) => computeShard(study, part, how));
