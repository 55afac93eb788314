import { randomUUID } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { Job } from "../experiment/job.ts";
import type { Ledger } from "../experiment/ledger.ts";
import {
  type Asked,
  differencesOf,
  manifestIn,
  manifestOf,
  type StudyManifest,
} from "../experiment/study-manifest.ts";
import { blockBytes, blockFileName, readBlockFile } from "./block-file.ts";
import { readBounded } from "./files.ts";
import { UsageError } from "./usage-error.ts";

/** A folder of finished blocks, of one study. */
export interface Checkpoint extends Ledger {
  readonly folder: string;
  readonly manifest: StudyManifest;
  /** Files that are not as they were written. They are left out, as those of other studies are. */
  readonly damaged: readonly string[];
  /** Files of other studies. */
  readonly foreign: readonly string[];
  /** The parts of the study that were asked of this folder. */
  readonly claims: readonly Claim[];
}

/** A part of a study that somebody set out to compute: of the replications from `from` up to `to` number `index` of `of`. */
export interface Claim {
  readonly index: number;
  readonly of: number;
  readonly from: number;
  readonly to: number;
}

const MANIFEST = "study.json";
const MANIFEST_MOST = 64 * 1_048_576;
const DRAFT = /^\.draft-[\w-]+$/;
const BLOCK = /^(calibrate|simulate)[-\d]+\.block$/;
const CLAIM = /^shard-(\d{1,6})-of-(\d{1,6})-from-(\d{1,8})-to-(\d{1,8})$/;
/** A draft this old, in milliseconds, is nobody's any more. */
const STALE = 3_600_000;

const trouble = (file: string, error: unknown): UsageError =>
  new UsageError(`${file}: it cannot be written (${(error as NodeJS.ErrnoException).code ?? error})`);

/** Makes sure that the names in a folder outlive a loss of power, where the system can. */
const syncFolder = (folder: string): void => {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(folder, "r");
    fsyncSync(descriptor);
  } catch {
    // Some systems do not open folders; then nothing more can be done.
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
};

/** Writes a file of a folder whole or not at all; once this returns, it is on disk. */
const writeSafely = (folder: string, name: string, content: string | Uint8Array): void => {
  const draft = join(folder, `.draft-${randomUUID()}`);
  try {
    const descriptor = openSync(draft, "wx");
    try {
      writeFileSync(descriptor, content);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(draft, join(folder, name));
    syncFolder(folder);
  } catch (error) {
    rmSync(draft, { force: true });
    throw trouble(join(folder, name), error);
  }
};

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason =
      code === "ENOENT" ? "there is no such folder" : code === "ENOTDIR" ? "it is no folder" : code;
    throw new UsageError(`${folder}: ${reason}`);
  }
};

/** Removes what broken-off processes left, long after they did. */
const clean = (folder: string, names: readonly string[]): void => {
  for (const name of names.filter((one) => DRAFT.test(one))) {
    const path = join(folder, name);
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats?.isFile() && Date.now() - stats.mtimeMs > STALE) rmSync(path, { force: true });
  }
};

const readManifest = (folder: string): StudyManifest => {
  const path = join(folder, MANIFEST);
  const isOwn = lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
  const manifest = isOwn ? manifestIn(new TextDecoder().decode(readBounded(path, MANIFEST_MOST))) : null;
  if (manifest !== null) return manifest;
  throw new UsageError(`${path}: this is not the file of a study that this version of secondtick wrote`);
};

const claimsIn = (names: readonly string[]): readonly Claim[] =>
  names.flatMap((name) => {
    const numbers = CLAIM.exec(name)?.slice(1).map(Number);
    if (numbers === undefined) return [];
    const [index, of, from, to] = numbers as [number, number, number, number];
    return index >= 1 && index <= of && from < to ? [{ index, of, from, to }] : [];
  });

/** What is in a folder, each file read once and checked; they are read again when they are asked for. */
const contentOf = (folder: string, expected: Asked["study"]): Checkpoint => {
  const names = namesIn(folder);
  const jobs: Job[] = [];
  const leftOut = { damaged: [] as string[], foreign: [] as string[] };
  for (const name of names.filter((one) => BLOCK.test(one))) {
    const block = readBlockFile(join(folder, name), name, expected);
    if (typeof block === "string") leftOut[block].push(name);
    else jobs.push(block.job);
  }
  return {
    folder,
    manifest: readManifest(folder),
    ...leftOut,
    claims: claimsIn(names),
    jobs: () => jobs,
    read: (job) => {
      const name = blockFileName(job);
      const block = readBlockFile(join(folder, name), name, expected);
      return typeof block === "string" ? null : block.result;
    },
    put: (job, result) => {
      writeSafely(folder, blockFileName(job), blockBytes(expected.digest, job, result));
      jobs.push(job);
    },
  };
};

const refuseOther = (folder: string, mine: StudyManifest): void => {
  const differing = differencesOf(mine, readManifest(folder));
  if (differing.length > 0)
    throw new UsageError(
      [
        `${folder} holds another study. What this one and that one have:`,
        ...differing,
        "Choose another folder.",
      ].join("\n  "),
    );
};

/** Makes a folder a study's own. */
const settle = (folder: string, mine: StudyManifest): void => {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw trouble(folder, error);
  }
  const names = namesIn(folder);
  clean(folder, names);
  if (names.includes(MANIFEST)) refuseOther(folder, mine);
  else {
    const others = names.filter((name) => !DRAFT.test(name));
    if (others.length > 0)
      throw new UsageError(
        `${folder}: it holds other files, as ${others[0]}: choose an empty folder, or a new one`,
      );
  }
};

const doneIn = (jobs: readonly Job[]): number =>
  jobs.reduce((sum, job) => sum + (job.do === "simulate" ? job.count : 0), 0);

/**
 * Opens a folder for the finished blocks of a study; it is made if it is not there. Every block is a file of its own, written
 * whole or not at all: whenever the process ends, what was finished is there. Damaged files are removed.
 *
 * @throws UsageError when it holds finished work and `resume` does not allow to go on with that, when it belongs to another
 * study, holds other files, or cannot be written.
 */
export const openCheckpoint = (
  folder: string,
  asked: Asked,
  { resume }: { readonly resume: boolean },
): Checkpoint => {
  const mine = manifestOf(asked);
  settle(folder, mine);
  const isNew = !namesIn(folder).includes(MANIFEST);
  if (isNew) writeSafely(folder, MANIFEST, `${JSON.stringify(mine, null, 1)}\n`);
  const checkpoint = contentOf(folder, asked.study);
  const done = doneIn(checkpoint.jobs());
  if (done > 0 && !resume)
    throw new UsageError(
      `${folder}: ${done} replications of this study are done here, of ${mine.alternatives.length} alternatives together; go on with them by --resume, or choose another folder`,
    );
  // What is damaged is of no use to anyone: it is computed again, maybe in files of other names.
  for (const name of checkpoint.damaged) rmSync(join(folder, name), { force: true });
  if (JSON.stringify(checkpoint.manifest) === JSON.stringify(mine)) return checkpoint;
  // The same values, but more of them may be wanted, or another question: what was asked last counts.
  writeSafely(folder, MANIFEST, `${JSON.stringify(mine, null, 1)}\n`);
  return { ...checkpoint, manifest: mine };
};

/** Notes in a folder which part of the study is computed into it. */
export const claim = ({ folder }: Checkpoint, { index, of, from, to }: Claim): void =>
  writeSafely(folder, `shard-${index}-of-${of}-from-${from}-to-${to}`, "");

/**
 * Says of what study a folder is, for those who know nothing else of it.
 *
 * @throws UsageError when it is no study's.
 */
export const manifestOfFolder = (folder: string): StudyManifest => {
  namesIn(folder);
  return readManifest(folder);
};

/** Opens a folder to read what is in it; nothing is written. */
export const readCheckpoint = (folder: string, study: Asked["study"]): Checkpoint => contentOf(folder, study);
