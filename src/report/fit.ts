import type { LogFit } from "../experiment/fit-log.ts";
import { fitNotes } from "./fit-notes.ts";
import { inputsYaml, lawsYaml } from "./fit-yaml.ts";

/** What was asked. */
export interface FitSubject {
  readonly version: string;
  /** The log: its name without folders, and the SHA-256 of its bytes. */
  readonly log: { readonly file: string; readonly digest: string };
  readonly seed: string;
  /** Of all intervals. */
  readonly level: number;
  /** How often each law was drawn and fitted again to judge it. */
  readonly draws: number;
  /** Lengths below this many seconds counted as so long. */
  readonly least: number;
  /** What to type to get this result again. */
  readonly command: string;
}

/**
 * Laws fitted to a log. Lengths are in seconds, shares and chances from 0 to 1; ends of intervals that the data did not set are
 * null; `{ refused }` stands where a law could not be fitted, and says why. `life` and `repair` are null where the log says
 * nothing of them. This is what `--json` writes, field by field; it changes only with `format`.
 */
export interface FitResult extends FitSubject, LogFit {
  readonly format: "secondtick-fit/1";
  /** What to mind, a sentence each. */
  readonly notes: readonly string[];
  /** The laws to take, as a model has them; null where there are none. */
  readonly yaml: string | null;
  /** The same for an experiment that samples what is not known well; null where there is nothing. */
  readonly inputs: string | null;
}

/** Puts together what was asked and what came out. */
export const fitResult = (subject: FitSubject, fit: LogFit): FitResult => ({
  format: "secondtick-fit/1",
  ...subject,
  ...fit,
  notes: fitNotes(fit),
  yaml: lawsYaml(fit, subject.log.file),
  inputs: inputsYaml(fit),
});
