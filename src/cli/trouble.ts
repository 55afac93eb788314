import { version } from "../version.ts";

/** Mistakes of a person, by the name of their error; told from errors of ours without loading what defines them. */
const OF_A_PERSON = new Set(["ModelError", "UsageError", "NothingKept", "NothingDone", "Unfinished"]);

const isOfAPerson = (error: unknown): error is Error => error instanceof Error && OF_A_PERSON.has(error.name);

/** The exit code for an error: 2 for a person's mistake, 3 when more has to be computed first, 1 for a mistake of ours. */
export const codeOf = (error: unknown): number => {
  if (!isOfAPerson(error)) return 1;
  return error.name === "Unfinished" ? 3 : 2;
};

const quoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

/** What to type to have a command done, quoted for a shell. */
export const commandLine = (argv: readonly string[]): string =>
  `npx secondtick ${argv.map(quoted).join(" ")}`;

/** What to say of an error: a person's mistake in its own words; one of ours with the command that repeats it. */
export const wordsOn = (error: unknown, argv: readonly string[]): string => {
  if (isOfAPerson(error)) return `${error.message}\n`;
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [
    "This is a mistake in secondtick, not in your file:",
    `  ${what}`,
    `Repeat it with secondtick ${version}:`,
    `  ${commandLine(argv)}`,
    "",
  ].join("\n");
};
