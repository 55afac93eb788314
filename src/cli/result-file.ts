import { studyFrom } from "../experiment/sources.ts";
import { type ReadBack, readableFormats, readBack } from "../experiment/stored/result.ts";
import { type StoredResult, storedResultIn } from "../experiment/stored-result.ts";
import type { Study } from "../experiment/study.ts";
import { version } from "../version.ts";
import { readBounded } from "./files.ts";
import { UsageError } from "./usage-error.ts";

const MOST = 512 * 1_048_576;

const parsed = (file: string): unknown => {
  const bytes = readBounded(file, MOST);
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new UsageError(
      `${file}: this is no JSON; a result is written by --json or --out with a name that ends in .json`,
    );
  }
};

const textIn = (value: unknown, field: string): string => {
  const text = typeof value === "object" && value !== null ? (value as Record<string, unknown>)[field] : "";
  return typeof text === "string" ? text.slice(0, 100) : "";
};

const formatIn = (value: unknown): string => {
  const format = textIn(value, "format");
  return /^secondtick-[a-z]+\/\d+$/.test(format) ? format : "";
};

/** The format of the same command that this version reads. */
const readableOf = (format: string): string | undefined =>
  readableFormats.find((one) => one.split("/")[0] === format.split("/")[0]);

const numberOf = (format: string): number => Number(format.split("/")[1]);

/** What wrote a result, as far as it says. */
const writerOf = (value: unknown): string => {
  const writer = textIn(value, "version");
  return /^\w[\w.+-]*$/.test(writer) ? `version ${writer}` : "a version that it does not name";
};

/** Why a result of a format that this version does not read is refused, and what to do. */
const formatTrouble = (file: string, value: unknown, format: string): string => {
  const readable = readableOf(format);
  const found = `${file}: found the format ${format}, written by ${writerOf(value)} of secondtick`;
  if (readable === undefined)
    return `${found}; only what compare, run and sensitivity wrote can be read: ${readableFormats.join(", ")}`;
  return numberOf(format) > numberOf(readable)
    ? `${found}; this is version ${version}, which reads ${readable}: install the later one to read it`
    : `${found}; this is version ${version}, which reads ${readable}: make the result again with it, or read it with that one`;
};

const valueIn = (file: string): { readonly value: object; readonly format: string } => {
  const value = parsed(file);
  const format = formatIn(value);
  if (format === "") throw new UsageError(`${file}: this is no result of secondtick`);
  return { value: value as object, format };
};

/**
 * Reads the file of a result for the study that it is of.
 *
 * @throws ModelError when it cannot be read; UsageError when it is no result, or one that does not hold what it was made from.
 */
export const readResult = (file: string): StoredResult => {
  const { value, format } = valueIn(file);
  const stored = storedResultIn(value);
  if (stored !== null && readableFormats.includes(format)) return stored;
  if (stored !== null) throw new UsageError(formatTrouble(file, value, format));
  throw new UsageError(
    `${file}: a result of the format ${format} does not hold, or not whole, the study that it is of; compare, run and sensitivity of version ${version} write results that do`,
  );
};

/**
 * Reads the file of a result with all that it says.
 *
 * @throws ModelError when it cannot be read, or fields of it are wrong; UsageError when it is no result, or one of a format that
 *   this version does not read.
 */
export const readWholeResult = (file: string): ReadBack => {
  const { value, format } = valueIn(file);
  if (!readableFormats.includes(format)) throw new UsageError(formatTrouble(file, value, format));
  return readBack(file, value, format);
};

/**
 * The study of a result, made again from what the result holds.
 *
 * @throws ModelError or UsageError when that is not what its digest was made from.
 */
export const studyOfResult = (file: string, result: StoredResult): Study => {
  const study = studyFrom(file, result.sources);
  if ((study.experiment.calibrate === undefined) !== (result.vectors === null))
    throw new UsageError(`${file}: its calibration does not belong to its experiment; the file was changed`);
  // The version is in the digest: with another one only the numbers themselves can tell.
  if (result.version !== version || study.digest === result.digest) return study;
  throw new UsageError(`${file}: its sources are not what its digest was made from; the file was changed`);
};
