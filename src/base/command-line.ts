/** A word as a shell reads it back: in quotes where it has characters that mean something to one. */
const quoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

/** Whether a word would be taken for an option, though it is the value of the one before it. */
const isValueOf = (option: string | undefined, word: string | undefined): boolean =>
  option?.startsWith("--") === true && word !== undefined && /^-(?!-[a-z])/.test(word);

/** Such values stand behind an equals sign. */
const joined = (argv: readonly string[]): readonly string[] =>
  argv.flatMap((word, at) => {
    if (isValueOf(argv[at - 1], word)) return [];
    return [isValueOf(word, argv[at + 1]) ? `${word}=${argv[at + 1]}` : word];
  });

/**
 * What to type to have a command done, quoted for a shell.
 *
 * ```ts
 * import { commandLine } from "../src/base/command-line.ts";
 * commandLine(["compare", "a.yaml", "--seed", "22 February"]) // => "npx secondtick compare a.yaml --seed '22 February'"
 * commandLine(["run", "a.yaml", "--seed", "-x"]) // => "npx secondtick run a.yaml --seed=-x"
 * ```
 */
export const commandLine = (argv: readonly string[]): string =>
  `npx secondtick ${joined(argv).map(quoted).join(" ")}`;
