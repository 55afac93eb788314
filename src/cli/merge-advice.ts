import { commandLine } from "../base/command-line.ts";
import { replicationsOf } from "../experiment/blocks.ts";
import type { Calibration } from "../experiment/calibration.ts";
import type { Job } from "../experiment/job.ts";
import type { Gap } from "../experiment/merge.ts";
import { shardJobs } from "../experiment/shards.ts";
import { createStopper } from "../experiment/stopping/family.ts";
import { type Study, sceneOf } from "../experiment/study.ts";
import type { StudyManifest } from "../experiment/study-manifest.ts";
import type { Checkpoint, Claim } from "./checkpoint.ts";

interface Parts {
  readonly study: Study;
  readonly manifest: StudyManifest;
  readonly checkpoints: readonly Checkpoint[];
}

/** What the parts lack. */
interface Lacking {
  readonly jobs: readonly Job[];
  readonly gaps: readonly Gap[];
  /** Null where nothing is calibrated, or it is not known yet. */
  readonly calibration: Calibration | null;
}

/** A part of the study with the folder that it is to be computed into. */
interface Piece extends Claim {
  readonly folder: string;
}

const MOST_COMMANDS = 100;

/** Missing replications, by alternative. */
class Missing {
  readonly #replications = new Map<number, Set<number>>();

  constructor(jobs: readonly Job[]) {
    for (const job of jobs)
      if (job.do === "simulate") for (const one of replicationsOf(job)) this.#of(job.alternative).add(one);
  }

  get isEmpty(): boolean {
    return [...this.#replications.values()].every(({ size }) => size === 0);
  }

  /** Whether a piece has any of it; what it has is missing no more. */
  take(
    { study, calibration }: Pick<Parts, "study"> & Pick<Lacking, "calibration">,
    { index, of, from, to }: Claim,
  ): boolean {
    const jobs = shardJobs(study, calibration, { from, to }, { index, of });
    return jobs
      .map((job) => replicationsOf(job).filter((one) => this.#of(job.alternative).delete(one)).length)
      .some((count) => count > 0);
  }

  #of(alternative: number): Set<number> {
    const known = this.#replications.get(alternative) ?? new Set();
    this.#replications.set(alternative, known);
    return known;
  }
}

const isOneOf = (claims: readonly Claim[], { index, of, from, to }: Claim): boolean =>
  claims.some((one) => one.index === index && one.of === of && one.from === from && one.to === to);

/** Parts that somebody set out to compute, and those beside them that nobody did. */
const plannedPieces = (checkpoints: readonly Checkpoint[]): Piece[] => {
  const claimed = checkpoints.flatMap(({ folder, claims }) => claims.map((one) => ({ ...one, folder })));
  const divisions = new Map(claimed.map((one) => [`${one.of}/${one.from}/${one.to}`, one]));
  const unclaimed = [...divisions.values()].flatMap(({ of, from, to }) =>
    Array.from({ length: Math.min(of, MOST_COMMANDS) }, (_, at) => ({
      index: at + 1,
      of,
      from,
      to,
      folder: `part-${at + 1}`,
    })).filter((one) => !isOneOf(claimed, one)),
  );
  return [...claimed, ...unclaimed];
};

/** A range that nobody set out to compute, shared among as many folders as there are. */
const newPieces = (checkpoints: readonly Checkpoint[], from: number, to: number): Piece[] =>
  checkpoints.map(({ folder }, at) => ({ index: at + 1, of: checkpoints.length, from, to, folder }));

const rangesLeft = (
  { study, checkpoints }: Parts,
  { gaps, calibration }: Lacking,
): (readonly [number, number])[] => {
  if (gaps.length === 0) {
    const { level, budget } = study.experiment;
    const { first } = createStopper(study.stop, {
      alternatives: study.alternatives.length,
      level,
      most: budget.runs,
      scene: sceneOf(study),
    });
    return [[0, Math.max(...first)]];
  }
  const whole = [Math.min(...gaps.map(({ from }) => from)), Math.max(...gaps.map(({ to }) => to))] as const;
  // Vectors are spread over all numbers: what a folder has of a range it does not compute again.
  if (calibration !== null || checkpoints.length === 1) return [whole];
  return [...new Map(gaps.map(({ from, to }) => [`${from}-${to}`, [from, to] as const])).values()];
};

const typed = ({ command, file, options }: StudyManifest, { index, of, from, to, folder }: Piece): string =>
  commandLine([
    command,
    file,
    ...options,
    ...(from === 0 ? [] : ["--from", String(from)]),
    "--runs",
    String(to),
    "--shard",
    `${index}/${of}`,
    "--checkpoint",
    folder,
  ]);

/** The commands that compute what the parts of a study lack: those that were planned, then new ones. */
export const commandsFor = (parts: Parts, lacking: Lacking): readonly string[] => {
  const missing = new Missing(lacking.jobs);
  const subject = { study: parts.study, calibration: lacking.calibration };
  const planned = plannedPieces(parts.checkpoints).filter((piece) => missing.take(subject, piece));
  const isEnough = lacking.gaps.length > 0 && missing.isEmpty;
  const more = isEnough
    ? []
    : rangesLeft(parts, lacking).flatMap(([from, to]) => newPieces(parts.checkpoints, from, to));
  const commands = [
    ...planned,
    ...more.filter((piece) => lacking.gaps.length === 0 || missing.take(subject, piece)),
  ];
  return commands.slice(0, MOST_COMMANDS).map((piece) => typed(parts.manifest, piece));
};
