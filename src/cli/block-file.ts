import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { endianness } from "node:os";
import { BLOCK_FORMAT, type BlockHeader, blockHeaderIn } from "../experiment/block-header.ts";
import { type Job, jobName } from "../experiment/job.ts";
import { type JobResult, PART_WIDTH } from "../experiment/job-result.ts";
import { outageFields } from "../experiment/recorder.ts";
import { MOST_RUNS } from "../experiment/schema.ts";
import type { Study } from "../experiment/study.ts";

/** What a file must be about to be taken. */
export type Expected = Pick<Study, "digest" | "alternatives" | "columns">;

/** Why a file is not taken: it is of another study, or it is not as it was written. */
export type Refused = "foreign" | "damaged";

const HEADER_MOST = 65_536;
const FILE_MOST = 2_147_483_648;
const NUMBER_BYTES = 8;

/** The name of the file that holds what a job left. */
export const blockFileName = (job: Job): string => `${jobName(job)}.block`;

const littleEndian = (bytes: Buffer): Buffer => (endianness() === "LE" ? bytes : Buffer.from(bytes).swap64());

const bytesOf = (numbers: Float64Array): Buffer =>
  littleEndian(Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength));

/** Covers all that the header says beside it, and the payload. */
const checksum = (
  { study, job, lengths }: Omit<BlockHeader, "sha256">,
  payload: readonly Uint8Array[],
): string => {
  const hash = createHash("sha256").update(JSON.stringify([BLOCK_FORMAT, study, plainJob(job), lengths]));
  for (const bytes of payload) hash.update(bytes);
  return hash.digest("hex");
};

/** The bytes of a file that holds what a job left: a line of JSON, then its numbers, 8 bytes each, little end first. */
export const blockBytes = (study: string, job: Job, { values, outages, parts }: JobResult): Buffer => {
  const numbers = [values, outages, parts];
  const payload = numbers.map(bytesOf);
  const lengths = numbers.map(({ length }) => length) as [number, number, number];
  const header = { format: BLOCK_FORMAT, study, job: plainJob(job), lengths } as const;
  const line = JSON.stringify({ ...header, sha256: checksum(header, payload) });
  return Buffer.concat([Buffer.from(`${line}\n`), ...payload]);
};

/** A job with its keys in one order, whoever made it. */
const plainJob = (job: Job): Job =>
  job.do === "calibrate"
    ? { do: job.do, first: job.first, count: job.count }
    : {
        do: job.do,
        alternative: job.alternative,
        first: job.first,
        step: job.step,
        count: job.count,
        vector: job.vector,
      };

const headerIn = (bytes: Buffer): { readonly header: BlockHeader; readonly length: number } | null => {
  const end = bytes.indexOf("\n");
  if (end < 0) return null;
  try {
    const header = blockHeaderIn(JSON.parse(bytes.toString("utf8", 0, end)));
    return header === null ? null : { header, length: end + 1 };
  } catch {
    return null;
  }
};

/** Whether the job is one of the study's, and left as many numbers as it must. */
const fits = (
  { job, lengths: [values, outages, parts] }: BlockHeader,
  { alternatives, columns }: Expected,
): boolean => {
  const isOurs =
    job.do === "calibrate" ||
    (job.alternative < alternatives.length && job.first + job.step * (job.count - 1) < MOST_RUNS);
  return (
    isOurs &&
    values === job.count * columns.length &&
    outages % outageFields.length === 0 &&
    parts % PART_WIDTH === 0
  );
};

/** Whether each row tells of a run of the block. */
const isOfTheBlock = (rows: Float64Array, width: number, count: number): boolean => {
  for (let at = 0; at < rows.length; at += width) {
    const run = rows[at]!;
    if (!(Number.isInteger(run) && run >= 0 && run < count)) return false;
  }
  return true;
};

const numbersIn = (bytes: Buffer): Float64Array => {
  // An array of numbers begins at a multiple of eight bytes: what comes after the header may not.
  const own = new Uint8Array(bytes.length);
  own.set(littleEndian(bytes));
  return new Float64Array(own.buffer);
};

const resultIn = ({ job, lengths, ...header }: BlockHeader, payload: Buffer): JobResult | null => {
  if (checksum({ ...header, job, lengths }, [payload]) !== header.sha256) return null;
  const ends = lengths.map((_, index) =>
    lengths.slice(0, index + 1).reduce((sum, length) => sum + length, 0),
  );
  const [values, outages, parts] = lengths.map((length, index) =>
    numbersIn(payload.subarray(NUMBER_BYTES * (ends[index]! - length), NUMBER_BYTES * ends[index]!)),
  ) as [Float64Array, Float64Array, Float64Array];
  const isSound =
    isOfTheBlock(outages, outageFields.length, job.count) && isOfTheBlock(parts, PART_WIDTH, job.count);
  return isSound ? { values, outages, parts } : null;
};

const readAll = (descriptor: number, bytes: Buffer, from: number): boolean => {
  let length = 0;
  while (length < bytes.length) {
    const read = readSync(descriptor, bytes, length, bytes.length - length, from + length);
    if (read === 0) return false;
    length += read;
  }
  return true;
};

/** What a file holds. */
interface Block {
  readonly job: Job;
  readonly result: JobResult;
}

const blockFrom = (descriptor: number, name: string, expected: Expected): Block | Refused => {
  const stats = fstatSync(descriptor);
  if (!stats.isFile() || stats.size > FILE_MOST) return "damaged";
  const start = Buffer.alloc(Math.min(HEADER_MOST, stats.size));
  const found = readAll(descriptor, start, 0) ? headerIn(start) : null;
  if (found === null) return "damaged";
  const { header, length } = found;
  const size = NUMBER_BYTES * header.lengths.reduce((sum, one) => sum + one, 0);
  if (blockFileName(header.job) !== name || stats.size !== length + size) return "damaged";
  if (header.study !== expected.digest) return "foreign";
  if (!fits(header, expected)) return "damaged";
  const payload = Buffer.alloc(size);
  const result = readAll(descriptor, payload, length) ? resultIn(header, payload) : null;
  return result === null ? "damaged" : { job: header.job, result };
};

/**
 * Reads what a job left from the file of a name, which its header must bear out. No more is read, or reserved, than the file
 * holds; links are not followed.
 */
export const readBlockFile = (path: string, name: string, expected: Expected): Block | Refused => {
  let descriptor: number | undefined;
  try {
    // Without O_NONBLOCK a pipe of this name would never be opened.
    const {
      O_RDONLY,
      O_NOFOLLOW = 0,
      O_NONBLOCK = 0,
    } = constants as Partial<typeof constants> & { O_RDONLY: number };
    descriptor = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    return blockFrom(descriptor, name, expected);
  } catch {
    return "damaged";
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
};
