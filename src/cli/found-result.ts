import type { CompareResult } from "../experiment/compare.ts";
import type { Io } from "./io.ts";
import { deliverResult, type OutputChoice } from "./output.ts";
import { type ReportsGiven, reportPlaces } from "./report-options.ts";
import { type Found, writeReports } from "./reports.ts";
import { strongFor } from "./style.ts";
import { typedLine } from "./typed-line.ts";

/** How a result is wanted: as text or JSON, and as which reports. */
export interface FoundChoice extends OutputChoice, ReportsGiven {
  /** The command that tells one run of it, up to what the text adds. */
  readonly explain: string;
  /** What the experiment lists to be written. */
  readonly outputs: readonly string[];
}

/** The command that tells a run of the first alternative of a comparison that a file holds, or asks for; without its number. */
export const explainFirst = (
  { alternatives: [first] }: Pick<CompareResult, "alternatives">,
  file: string,
  more: readonly string[] = [],
): string =>
  typedLine([
    "explain",
    file,
    ...(first!.name === "as-built" ? [] : ["--alternative", first!.name]),
    ...more,
  ]);

/** What was found as text, as the command that found it prints it. */
export const foundText = async (
  { command, result }: Found,
  { explain, out }: Pick<FoundChoice, "explain" | "out">,
  io: Io,
): Promise<string> => {
  if (command === "compare") {
    const { compareText } = await import("../report/compare-text.ts");
    return compareText(result, io.columns, explain);
  }
  if (command === "run") {
    const { yearsText } = await import("../report/years-text.ts");
    return yearsText(result, { columns: io.columns, strong: strongFor(io, out) }, explain);
  }
  const { sensitivityText } = await import("../report/sensitivity-text.ts");
  return sensitivityText(result, io.columns);
};

/** Puts what was found where it is wanted, and makes the reports that are wanted of it; these come last. */
export const deliverFound = async (found: Found, choice: FoundChoice, io: Io): Promise<void> => {
  const value = () => ({ ...found.result, sources: found.sources });
  await deliverResult({ value, text: () => foundText(found, choice, io) }, choice, io);
  await writeReports(found, reportPlaces(choice, choice.outputs), io);
};
