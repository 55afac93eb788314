import type { LabState } from "../../state.ts";

/** The part of a path up to its last slash. */
export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);

/** The files that stand beside a model, of those that stand beside its experiment: their paths begin in its folder. */
export const besideModel = (path: string, files: LabState["beside"]): LabState["beside"] =>
  Object.fromEntries(
    Object.entries(files).flatMap(([name, text]) =>
      name !== path && name.startsWith(folderOf(path)) ? [[name.slice(folderOf(path).length), text]] : [],
    ),
  );
