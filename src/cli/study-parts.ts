import { formatCount } from "../base/units.ts";
import { type Ledger, noLedger } from "../experiment/ledger.ts";
import type { Shard, StudyPart } from "../experiment/shards.ts";
import { createStopper } from "../experiment/stopping/family.ts";
import { type Study, sceneOf } from "../experiment/study.ts";
import { type Checkpoint, claim, openCheckpoint } from "./checkpoint.ts";
import type { Io } from "./io.ts";
import type { OpenedStudy } from "./opened-study.ts";
import { countIn } from "./options.ts";
import { MOST_RUNS, runChoiceOf, type StudyGiven } from "./study-options.ts";
import { runPart } from "./study-run.ts";
import { Unfinished } from "./unfinished.ts";
import { UsageError } from "./usage-error.ts";

const MOST_SHARDS = 100_000;

/** How many files were left out, and what becomes of it. */
export const leftOut = ({ folder, damaged, foreign }: Checkpoint, becomes: string): string => {
  const files = (count: number) => (count === 1 ? "1 file" : `${count} files`);
  return [
    ...(damaged.length === 0
      ? []
      : [`${folder}: ${files(damaged.length)} damaged, as ${damaged[0]}: ${becomes}\n`]),
    ...(foreign.length === 0
      ? []
      : [`${folder}: ${files(foreign.length)} of another study left out, as ${foreign[0]}\n`]),
  ].join("");
};

const opened = (asked: OpenedStudy, folder: string, resume: boolean, io: Io): Checkpoint => {
  const checkpoint = openCheckpoint(folder, asked, { resume });
  const words = leftOut(checkpoint, "what they held is computed again");
  if (words !== "") io.writeError(words);
  return checkpoint;
};

/**
 * Where a study's finished blocks are kept: in the folder that was asked for, or nowhere.
 *
 * @throws UsageError when the folder is not free for this study.
 */
export const ledgerFor = (asked: OpenedStudy, { checkpoint, resume, from }: StudyGiven, io: Io): Ledger => {
  if (from !== undefined)
    throw new UsageError("--from: only a --shard begins anywhere but at the first replication");
  if (checkpoint !== undefined) return opened(asked, checkpoint, resume, io);
  if (resume) throw new UsageError("--resume: say by --checkpoint in which folder the finished work is");
  return noLedger;
};

const shardIn = (text: string): Shard => {
  const [index, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(text)?.slice(1).map(Number) ?? [];
  if (index === undefined || of === undefined || index < 1 || index > of || of > MOST_SHARDS)
    throw new UsageError(`--shard: found ${text}; it is a number and how many there are, as 2/4`);
  return { index, of };
};

/** How many replications there are at the first look of a study's rule: all of them where their number is fixed. */
const firstLook = (study: Study): number => {
  const { stop, alternatives, experiment } = study;
  const { level, budget } = experiment;
  const setting = { alternatives: alternatives.length, level, most: budget.runs, scene: sceneOf(study) };
  return Math.max(...createStopper(stop, setting).first);
};

/** Which part of a study was asked for. */
const partIn = (study: Study, { shard, from, runs }: StudyGiven): StudyPart => {
  const range = {
    from: from === undefined ? 0 : countIn("from", from, [0, MOST_RUNS - 1]),
    to: runs === undefined ? firstLook(study) : countIn("runs", runs, [1, MOST_RUNS]),
  };
  if (range.from >= range.to)
    throw new UsageError(
      `--from: found ${range.from}; it is below ${range.to}, up to which replications are computed`,
    );
  return { range, shard: shardIn(shard!) };
};

const doneText = (folder: string, { shard, range }: StudyPart, total: number): string =>
  [
    `Part ${shard.index} of ${shard.of} is done: its share of the replications ${range.from} to ${range.to - 1}, ${formatCount(total)} runs of all alternatives together.`,
    `They are in ${folder}. Once all parts are there, secondtick merge joins their folders.`,
    "",
  ].join("\n");

/**
 * Computes the part of a study that `--shard` asks for into the checkpoint folder, where it goes on with what is done. The text
 * says what was done.
 *
 * @throws UsageError when the folder is not free for this study; Unfinished when it was stopped.
 */
export const computePart = async (asked: OpenedStudy, given: StudyGiven, io: Io): Promise<string> => {
  const part = partIn(asked.study, given);
  const { checkpoint: folder } = given;
  if (folder === undefined)
    throw new UsageError("--shard: say by --checkpoint into which folder the part goes");
  const ledger = opened(asked, folder, true, io);
  claim(ledger, { ...part.shard, ...part.range });
  const { done, total } = await runPart(asked.study, part, { ...runChoiceOf(given), ledger }, io);
  if (done === total) return doneText(folder, part, total);
  throw new Unfinished(
    `stopped: ${done} of ${total} runs of this part are done; the same command goes on with them`,
  );
};
