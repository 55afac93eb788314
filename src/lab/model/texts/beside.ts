import type { LabState } from "../../state.ts";

/** The part of a path up to its last slash. */
export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);

/**
 * Under which name a file that a text names by its path is among those that were handed in: by the path itself, or, as files
 * that were chosen on a page have no folders, by its last part; undefined where it is not.
 */
export const nameAmong = (files: LabState["beside"], path: string): string | undefined =>
  [path, path.slice(folderOf(path).length)].find((name) => Object.hasOwn(files, name));

/** The files that stand beside a model, of those that stand beside its experiment: their paths begin in its folder. */
export const besideModel = (path: string, files: LabState["beside"]): LabState["beside"] =>
  Object.fromEntries(
    Object.entries(files).flatMap(([name, text]) =>
      name !== path && name.startsWith(folderOf(path)) ? [[name.slice(folderOf(path).length), text]] : [],
    ),
  );

/** Reads what a model names beside it; what is not there is said by name. */
export const readerBeside =
  (files: LabState["beside"]) =>
  (path: string): Uint8Array => {
    const name = nameAmong(files, path);
    if (name === undefined) throw new Error(`${path} is not there: open it together with the model`);
    return new TextEncoder().encode(files[name]);
  };
