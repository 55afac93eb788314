import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { nearMatch } from "../base/near-match.ts";
import { type LoadedModel, loadModel } from "../model/load.ts";
import type { ReadBeside } from "../model/observed.ts";
import { ModelError } from "../model/reading/model-error.ts";
import { LIMITS } from "../model/reading/yaml-source.ts";

const refusal = (file: string, found: string, message: string, suggestion?: string): ModelError =>
  new ModelError([{ file, path: "", found, message, suggestion }]);

const REASONS: Readonly<Record<string, readonly [found: string, message: string]>> = {
  ENOENT: ["nothing", "there is no such file"],
  ENOTDIR: ["nothing", "there is no such file"],
  EACCES: ["a file that is locked", "it may not be read"],
  EPERM: ["a file that is locked", "it may not be read"],
  EISDIR: ["a folder", "a file is needed"],
  ELOOP: ["links in a ring", "a file is needed"],
  ENAMETOOLONG: ["a very long name", "there is no such file"],
};

const neighbour = (file: string): string | undefined => {
  try {
    const folder = dirname(file);
    const near = nearMatch(basename(file), readdirSync(folder));
    return near === undefined ? undefined : join(folder, near);
  } catch {
    return undefined;
  }
};

const explained = (file: string, error: unknown): unknown => {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  const reason = REASONS[code];
  if (reason !== undefined) return refusal(file, ...reason, code === "ENOENT" ? neighbour(file) : undefined);
  return error;
};

const upTo = (descriptor: number, most: number): Uint8Array => {
  const bytes = new Uint8Array(most);
  let length = 0;
  while (length < most) {
    const read = readSync(descriptor, bytes, length, most - length, null);
    if (read === 0) break;
    length += read;
  }
  return bytes.subarray(0, length);
};

const MEBIBYTE = 1_048_576;

/**
 * The bytes of a file of at most 1 MiB, or so many bytes; of a larger one no more is read than it takes to know.
 *
 * @throws ModelError when it is missing, a folder, too large or not readable.
 */
export const readBounded = (file: string, most: number = LIMITS.bytes): Uint8Array => {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, "r");
    const stats = fstatSync(descriptor);
    if (stats.isDirectory()) throw refusal(file, "a folder", "a file is needed");
    const room = stats.isFile() ? Math.min(stats.size, most) : most;
    const bytes = stats.size > most ? null : upTo(descriptor, room + 1);
    if (bytes !== null && bytes.length <= most) return bytes;
    const limit = `${most / MEBIBYTE} MiB`;
    const found = bytes === null ? `${(stats.size / MEBIBYTE).toPrecision(3)} MiB` : `more than ${limit}`;
    throw refusal(file, found, `a file is at most ${limit}`);
  } catch (error) {
    throw error instanceof ModelError ? error : explained(file, error);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
};

/** Reads files in the folder of another one, or below it; links that lead out of it are refused. */
export const besideOf =
  (file: string): ReadBeside =>
  (name) => {
    const folder = dirname(resolve(file));
    const wanted = join(folder, name);
    try {
      const way = relative(realpathSync(folder), realpathSync(wanted));
      if (way === ".." || way.startsWith(`..${sep}`))
        throw refusal(name, "a link", "it leads out of the model's folder");
    } catch (error) {
      throw error instanceof ModelError ? error : explained(name, error);
    }
    return readBounded(wanted);
  };

/**
 * The model in a file.
 *
 * @throws ModelError with every mistake in it.
 */
export const modelIn = (file: string): LoadedModel => loadModel(file, readBounded(file), besideOf(file));

/** Whether there is anything of a name: a file, a folder, or a link to one. */
export const isThere = (file: string): boolean => existsSync(file);

/**
 * Writes a file whole or not at all: first under another name beside it, then renamed.
 *
 * @throws ModelError when it cannot be written.
 */
export const writeWhole = (file: string, text: string): void => {
  const draft = `${file}.${process.pid}.part`;
  try {
    writeFileSync(draft, text, { flag: "wx" });
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw refusal(file, (error as NodeJS.ErrnoException).code ?? "trouble", "the file cannot be written");
  }
};

/**
 * Writes a new file.
 *
 * @throws ModelError when it exists already or cannot be written.
 */
export const writeNew = (file: string, text: string): void => {
  try {
    writeFileSync(file, text, { flag: "wx" });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") throw refusal(file, "a file", "it is left as it is: choose another name");
    throw refusal(file, code ?? "trouble", "the file cannot be written");
  }
};
