import { studyFrom } from "../experiment/sources.ts";
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

/** The formats that hold the study that they are of. */
const FORMATS: readonly string[] = ["secondtick-compare/2", "secondtick-run/3", "secondtick-sensitivity/1"];

const formatIn = (value: unknown): string =>
  typeof value === "object" && value !== null && "format" in value ? String(value.format).slice(0, 100) : "";

/**
 * Reads the file of a result.
 *
 * @throws ModelError when it cannot be read; UsageError when it is no result, or one that does not hold what it was made from.
 */
export const readResult = (file: string): StoredResult => {
  const value = parsed(file);
  const stored = storedResultIn(value);
  const format = formatIn(value);
  if (stored !== null && FORMATS.includes(format)) return stored;
  if (stored !== null)
    throw new UsageError(`${file}: found the format ${format}; this version reads ${FORMATS.join(", ")}`);
  if (!format.startsWith("secondtick-")) throw new UsageError(`${file}: this is no result of secondtick`);
  throw new UsageError(
    `${file}: a result of the format ${format} does not hold, or not whole, the study that it is of; compare, run and sensitivity of version ${version} write results that do`,
  );
};

/**
 * The study of a result, made again from what the result holds.
 *
 * @throws ModelError or UsageError when that is not what its digest was made from.
 */
export const studyOfResult = (file: string, result: StoredResult): Study => {
  const study = studyFrom(file, result.sources);
  // The version is in the digest: with another one only the numbers themselves can tell.
  if (result.version !== version || study.digest === result.digest) return study;
  throw new UsageError(`${file}: its sources are not what its digest was made from; the file was changed`);
};
