import { mkdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { cleanText } from "./clean.ts";
import type { Io } from "./io.ts";
import { plainText } from "./plain.ts";
import { UsageError } from "./usage-error.ts";

/** How a result is wanted. */
export interface OutputChoice {
  readonly json: boolean;
  readonly out?: string | undefined;
}

/** Whether a result is wanted as JSON: `--json`, or a file that ends in .json. */
export const wantsJson = ({ json, out }: OutputChoice): boolean => json || out?.endsWith(".json") === true;

/** The folder that `--out` names: one that is there, or a name that ends as those of folders do; undefined when it names none. */
export const folderIn = ({ out }: OutputChoice): string | undefined => {
  if (out === undefined) return undefined;
  const isFolder = /[/\\]$/.test(out) || statSync(out, { throwIfNoEntry: false })?.isDirectory() === true;
  return isFolder ? out : undefined;
};

/**
 * A folder, which is made if it is not there.
 *
 * @throws UsageError when it cannot be.
 */
export const madeFolder = (folder: string): string => {
  try {
    mkdirSync(folder, { recursive: true });
    return folder;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const isFile = code === "EEXIST" || code === "ENOTDIR";
    throw new UsageError(
      `${folder}: ${isFile ? "there is a file, and a folder is needed" : `the folder cannot be made (${code})`}`,
    );
  }
};

/**
 * Refuses a file that an option names in a folder that is not there: before hours of work, not after them.
 *
 * @throws UsageError when there is no such folder.
 */
export const refuseNoFolder = (option: string, file: string): void => {
  const folder = dirname(file);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new UsageError(`--${option}: there is no folder ${folder} to write ${basename(file)} into`);
};

/**
 * The same of the file that `--out` names, if any.
 *
 * @throws UsageError when there is no such folder.
 */
export const refuseNowhere = ({ out }: Pick<OutputChoice, "out">): void => {
  if (out !== undefined) refuseNoFolder("out", out);
};

/** JSON that reads well and whose bytes follow from the value alone. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Puts data where they are wanted, on the screen or whole into a file: as they are, JSON and Markdown among them. */
export const deliverData = async (text: string, { out }: OutputChoice, io: Io): Promise<void> => {
  if (out === undefined) return io.write(text);
  const { writeWhole } = await import("./files.ts");
  writeWhole(out, text);
  io.writeError(`written: ${out}\n`);
};

/**
 * Puts words for people where they are wanted. In a file, too, nothing that a model says can steer the terminal that shows it, and it
 * is of ASCII where words have to be; the screen has its own border.
 */
export const deliverWords = async (text: string, choice: OutputChoice, io: Io): Promise<void> => {
  if (choice.out === undefined) return io.write(text);
  const clean = cleanText(text);
  await deliverData(io.isPlain === true ? plainText(clean) : clean, choice, io);
};

/** A result in both forms; each is made when it is wanted. */
export interface Deliverable {
  readonly value: () => unknown;
  readonly text: () => Promise<string>;
}

/** Puts a result where it is wanted, in the form that is wanted: both of them into a folder, as `result.txt` and `result.json`. */
export const deliverResult = async (
  { value, text }: Deliverable,
  choice: OutputChoice,
  io: Io,
): Promise<void> => {
  const folder = folderIn(choice);
  if (folder === undefined)
    return wantsJson(choice)
      ? deliverData(jsonText(value()), choice, io)
      : deliverWords(await text(), choice, io);
  madeFolder(folder);
  await deliverWords(await text(), { json: false, out: join(folder, "result.txt") }, io);
  await deliverData(jsonText(value()), { json: true, out: join(folder, "result.json") }, io);
};
