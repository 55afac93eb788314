import { NothingDone } from "../experiment/conditions.ts";
import type { Conducted } from "../experiment/conduct.ts";
import type { Ledger } from "../experiment/ledger.ts";
import type { Study } from "../experiment/study.ts";
import type { Io } from "./io.ts";
import type { OpenedStudy } from "./opened-study.ts";
import { folderIn, madeFolder, refuseNowhere } from "./output.ts";
import { refuseNoReports, reportForms } from "./report-options.ts";
import { runChoiceOf, type StudyGiven } from "./study-options.ts";
import { computePart, ledgerFor } from "./study-parts.ts";
import { runStudy } from "./study-run.ts";
import { keptFor, tablePlaces, writeWanted } from "./tables.ts";
import { Unfinished } from "./unfinished.ts";
import { UsageError } from "./usage-error.ts";

/** A part of a study has no result and no tables yet. */
const refuseResults = (given: StudyGiven): void => {
  const option = (["csv", "parquet", ...reportForms, "out"] as const).find((one) => given[one] !== undefined);
  const asked = option ?? (given.json ? "json" : undefined);
  if (asked !== undefined)
    throw new UsageError(`--${asked}: a part of a study has no result; merge writes that of the whole`);
};

/** How a study that was stopped goes on. */
const goesOn = ({ checkpoint }: StudyGiven): string =>
  checkpoint === undefined
    ? "nothing of it is kept; with --checkpoint FOLDER a study can be stopped and go on"
    : `what is done is in ${checkpoint}; the same command with --resume goes on from there`;

/** Conducts the study; what stops it before anything can be said says how to go on. */
const conductedOf = async (study: Study, given: StudyGiven, ledger: Ledger, io: Io): Promise<Conducted> => {
  try {
    return await runStudy(study, { ...runChoiceOf(given), ledger }, io);
  } catch (error) {
    if (error instanceof NothingDone) throw new Unfinished(`${error.message}; ${goesOn(given)}`);
    throw error;
  }
};

/**
 * Does with a study all that was typed: conducts it, lets `tell` say what it found, and then writes its tables where any are
 * wanted; or computes the part of it that `--shard` asks for, and says what was done.
 *
 * @throws UsageError when what was typed does not fit together; NothingKept as `conduct` does; Unfinished when it was
 *   interrupted (after what is known was told), or stopped before anything was.
 */
export const conductAsked = async (
  opened: OpenedStudy,
  given: StudyGiven,
  io: Io,
  tell: (conducted: Conducted) => Promise<void>,
): Promise<void> => {
  if (given.shard !== undefined) {
    refuseResults(given);
    return io.write(await computePart(opened, given, io));
  }
  const folder = folderIn(given);
  // What cannot be written is told before the work, not after it.
  if (folder !== undefined) madeFolder(folder);
  else refuseNowhere(given);
  refuseNoReports(given);
  const places = tablePlaces(given, opened.study.experiment.outputs);
  const { ledger, close } = await keptFor(places, ledgerFor(opened, given, io));
  try {
    const conducted = await conductedOf(opened.study, given, ledger, io);
    await tell(conducted);
    await writeWanted(conducted, given, ledger, io);
    if (conducted.ending === "interrupted") throw new Unfinished(`interrupted: ${goesOn(given)}`);
    if (conducted.ending === "time") io.writeError(`its time was up: ${goesOn(given)}\n`);
  } finally {
    close();
  }
};
