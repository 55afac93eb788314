import { assert } from "../base/assert.ts";
import { type Block, blockSizeFor, cut } from "./blocks.ts";
import { type Calibration, calibrateVectors } from "./calibration.ts";
import { Collected } from "./collected.ts";
import { type Conduct, NothingDone } from "./conditions.ts";
import { clusteringOf } from "./inputs.ts";
import type { SimulationJob } from "./job.ts";
import { eachBlock, type Ledger } from "./ledger.ts";
import { type Sample, sampleOf } from "./sample.ts";
import { createStopper } from "./stopping/family.ts";
import type { Look, RuleEnding } from "./stopping/rule.ts";
import { greatestOf, type Study, sceneOf } from "./study.ts";

/** Why a study ended: by its rule, because its time was up, or because somebody stopped it. */
export type Ending = RuleEnding | "time" | "interrupted";

/** A study that is over. */
export interface Conducted {
  readonly study: Study;
  readonly calibration: Calibration | null;
  readonly collected: Collected;
  /** How many replications of each alternative count. */
  readonly runs: readonly number[];
  readonly ending: Ending;
}

/** Takes over what is done already; what is damaged is left out. */
export const takeOver = (collected: Collected, ledger: Ledger): void =>
  eachBlock(ledger, (block, result) => collected.add(block, result));

/** The parts of a block that nobody has done. */
export const gapsIn = (collected: Collected, block: Block): Block[] => {
  const gaps: Block[] = [];
  let missing = 0;
  for (let index = 0; index <= block.count; index++) {
    const replication = block.first + index * block.step;
    if (index < block.count && !collected.has(block.alternative, replication)) missing++;
    else if (missing > 0) {
      gaps.push({ ...block, first: replication - missing * block.step, count: missing });
      missing = 0;
    }
  }
  return gaps;
};

/** The vector that a block's replications share, where vectors were calibrated. */
const vectorOf = (calibration: Calibration | null, { first, step }: Block): number | null =>
  calibration === null ? null : calibration.vectors[first % step]!;

/** The jobs that are missing until each alternative has so many replications, early ones of all alternatives first. */
export const missingJobs = (
  collected: Collected,
  runs: readonly number[],
  calibration: Calibration | null,
  blockSize?: number,
): SimulationJob[] => {
  const step = calibration?.vectors.length ?? 1;
  return runs
    .flatMap((to, alternative) => {
      const size = blockSize ?? blockSizeFor(Math.ceil(to / step));
      return cut(alternative, { from: 0, to }, { step, size }).flatMap((block) => gapsIn(collected, block));
    })
    .sort((one, other) => one.first - other.first || one.alternative - other.alternative)
    .map((block) => ({ do: "simulate", ...block, vector: vectorOf(calibration, block) }));
};

/** How many replications a set of jobs has. */
const sizeOf = (jobs: readonly SimulationJob[]): number => jobs.reduce((sum, { count }) => sum + count, 0);

/** Does jobs, keeps what they leave, and collects it. */
export const simulate = async (
  jobs: readonly SimulationJob[],
  collected: Collected,
  { executor, ledger, watch, stop = () => null }: Conduct,
): Promise<void> => {
  const total = sizeOf(jobs);
  let done = 0;
  if (total > 0) watch.simulating(0, total);
  await executor.run(
    jobs,
    (job, result) => {
      assert(job.do === "simulate", "only what was asked for is done");
      ledger.put(job, result);
      collected.add(job, result);
      done += job.count;
      watch.simulating(done, total);
    },
    () => stop() !== null,
  );
};

/** What there is when a study is stopped from outside: for each alternative all that is done without a gap. */
const stopped = (
  runs: readonly number[],
  collected: Collected,
  ending: Ending,
): Pick<Conducted, "runs" | "ending"> => {
  const done = runs.map((planned, alternative) => Math.min(planned, collected.done(alternative)));
  if (done.some((count) => count === 0))
    throw new NothingDone("stopped before each alternative had a replication: nothing can be said yet");
  return { runs: done, ending };
};

/** The values of a column. */
const sampleFrom = (
  { study, calibration, collected }: Pick<Conducted, "study" | "calibration" | "collected">,
  alternative: number,
  { column, count }: { readonly column: string; readonly count: number },
): Sample => {
  const place = study.columns.findIndex(({ name }) => name === column);
  return sampleOf(
    collected.column(alternative, place, count),
    clusteringOf(study.experiment, calibration?.vectors.length),
    greatestOf(study, column),
  );
};

/** Goes on from look to look until the rule, or somebody outside, says that it is enough. */
const untilEnough = async (
  study: Study,
  calibration: Calibration | null,
  collected: Collected,
  conduct: Conduct,
): Promise<Pick<Conducted, "runs" | "ending">> => {
  const { experiment, alternatives, question } = study;
  const setting = {
    alternatives: alternatives.length,
    level: experiment.level,
    most: experiment.budget.runs,
    scene: sceneOf(study),
  };
  const stopper = createStopper(study.stop, setting);
  let runs = stopper.first;
  for (;;) {
    const jobs = missingJobs(collected, runs, calibration, conduct.blockSize);
    await simulate(jobs, collected, conduct);
    const reason = conduct.stop?.() ?? null;
    const isComplete = runs.every((count, alternative) => collected.done(alternative) >= count);
    if (!isComplete) return stopped(runs, collected, reason ?? "interrupted");
    const counts = runs;
    const look: Look = {
      runs,
      question,
      moreIsBetter: study.moreIsBetter,
      sample: (alternative, column = question.column) =>
        sampleFrom({ study, calibration, collected }, alternative, { column, count: counts[alternative]! }),
    };
    conduct.watch.looked(look);
    const verdict = stopper.next(look);
    if ("ended" in verdict) return { runs, ending: verdict.ended };
    if (reason !== null) return { runs, ending: reason };
    runs = verdict.runs;
  }
};

/**
 * Conducts a study: calibrates where it must, then simulates and looks until it is enough. What comes out depends on the study
 * alone, not on who does the work, how it is cut, or what was done before; only a stop from outside depends on time, and then
 * the number of replications tells where.
 *
 * @throws NothingKept when no vector agrees with history; NothingDone when it is stopped before anything can be said.
 */
export const conduct = async (study: Study, how: Conduct): Promise<Conducted> => {
  const calibration = study.experiment.calibrate === undefined ? null : await calibrateVectors(study, how);
  const collected = new Collected(study.alternatives.length, study.columns.length);
  takeOver(collected, how.ledger);
  return { study, calibration, collected, ...(await untilEnough(study, calibration, collected, how)) };
};
