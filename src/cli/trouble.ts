import { commandLine } from "../base/command-line.ts";
import { ownKinds } from "../base/own-kinds.ts";
import { version } from "../version.ts";
import { isFromModule } from "./own-kinds.ts";

/** Mistakes of a person, by the name of their error; told from errors of ours without loading what defines them. */
const OF_A_PERSON = new Set([
  "ModelError",
  "KindError",
  "UsageError",
  "NothingKept",
  "NothingDone",
  "Unfinished",
  "NotMet",
]);

const OURS = 70;

const isOfAPerson = (error: unknown): error is Error => error instanceof Error && OF_A_PERSON.has(error.name);

/**
 * The exit code for an error: 1 when a claim is not met, 2 for a person's mistake, 3 when more has to be computed first, 70 for a
 * mistake of ours (as sysexits.h has it): a gate must not take that for a verdict. A kind that fails is its author's mistake.
 */
export const codeOf = (error: unknown): number => {
  if (isFromModule(error)) return 2;
  if (!isOfAPerson(error)) return OURS;
  if (error.name === "NotMet") return 1;
  return error.name === "Unfinished" ? 3 : 2;
};

/** Whose mistake it may be. */
const blamed = (): string => {
  const own = ownKinds().map(({ family, kind }) => `${family}/${kind}`);
  return own.length === 0
    ? "This is a mistake in secondtick, not in your file:"
    : `This is a mistake in secondtick, or in a kind of yours (${own.join(", ")}):`;
};

/** What to say of an error: a person's mistake in its own words; one of ours with the command that repeats it. */
export const wordsOn = (error: unknown, argv: readonly string[]): string => {
  if (isOfAPerson(error)) return error.message === "" ? "" : `${error.message}\n`;
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (isFromModule(error)) return `A kind of yours failed:\n  ${what}\n`;
  return [blamed(), `  ${what}`, `Repeat it with secondtick ${version}:`, `  ${commandLine(argv)}`, ""].join(
    "\n",
  );
};
