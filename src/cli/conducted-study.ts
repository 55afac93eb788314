import type { Conducted } from "../experiment/conduct.ts";
import type { Io } from "./io.ts";
import type { OpenedStudy } from "./opened-study.ts";
import { folderIn, madeFolder } from "./output.ts";
import { runChoiceOf, type StudyGiven } from "./study-options.ts";
import { computePart, ledgerFor } from "./study-parts.ts";
import { runStudy } from "./study-run.ts";
import { keptFor, tablePlaces, writeWanted } from "./tables.ts";
import { UsageError } from "./usage-error.ts";

/** A part of a study has no tables yet. */
const refuseTables = ({ csv, parquet }: StudyGiven): void => {
  const option = csv !== undefined ? "csv" : parquet !== undefined ? "parquet" : undefined;
  if (option !== undefined)
    throw new UsageError(`--${option}: a part of a study has no tables; merge writes those of the whole`);
};

/**
 * Does with a study all that was typed: conducts it, lets `tell` say what it found, and then writes its tables where any are
 * wanted; or computes the part of it that `--shard` asks for, and says what was done.
 *
 * @throws UsageError when what was typed does not fit together; NothingKept and NothingDone as `conduct` does.
 */
export const conductAsked = async (
  opened: OpenedStudy,
  given: StudyGiven,
  io: Io,
  tell: (conducted: Conducted) => Promise<void>,
): Promise<void> => {
  if (given.shard !== undefined) {
    refuseTables(given);
    return io.write(await computePart(opened, given, io));
  }
  const folder = folderIn(given);
  if (folder !== undefined) madeFolder(folder);
  const places = tablePlaces(given, opened.study.experiment.outputs);
  const { ledger, close } = await keptFor(places, ledgerFor(opened, given, io));
  try {
    const conducted = await runStudy(opened.study, { ...runChoiceOf(given), ledger }, io);
    await tell(conducted);
    await writeWanted(conducted, given, ledger, io);
  } finally {
    close();
  }
};
