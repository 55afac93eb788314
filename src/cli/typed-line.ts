import { commandLine } from "../base/command-line.ts";
import { withTyped } from "./own-kinds.ts";

/** What to type here to have a command done on its file, with the modules of kinds that were loaded for this one. */
export const typedLine = ([command, file, ...options]: readonly [string, string, ...string[]]): string =>
  commandLine([command, file, ...withTyped(), ...options]);
