/** A word as a shell reads it back: in quotes where it has characters that mean something to one. */
const quoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

/**
 * What to type to have a command done, quoted for a shell.
 *
 * ```ts
 * import { commandLine } from "../src/base/command-line.ts";
 * commandLine(["compare", "a.yaml", "--seed", "22 February"]) // => "npx secondtick compare a.yaml --seed '22 February'"
 * ```
 */
export const commandLine = (argv: readonly string[]): string =>
  `npx secondtick ${argv.map(quoted).join(" ")}`;
