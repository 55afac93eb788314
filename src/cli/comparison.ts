import type { Conducted } from "../experiment/conduct.ts";
import type { Io } from "./io.ts";
import type { OpenedStudy } from "./opened-study.ts";
import { deliverResult, type OutputChoice } from "./output.ts";
import { commandLine } from "./trouble.ts";

/** How a comparison is wanted; `file` is the experiment's, as it was typed. */
export interface ComparisonChoice extends OutputChoice {
  readonly file: string;
  readonly seed?: string | undefined;
}

/** Says what a comparison that is over found, where and how it is wanted. */
export const deliverComparison = async (
  conducted: Conducted,
  { sources }: Pick<OpenedStudy, "sources">,
  choice: ComparisonChoice,
  io: Io,
): Promise<void> => {
  const { compareResult } = await import("../experiment/compare.ts");
  const result = compareResult(conducted);
  const text = async () => {
    const { compareText } = await import("../report/compare-text.ts");
    const [first] = result.alternatives;
    const explain = commandLine([
      "explain",
      choice.file,
      ...(first!.name === "as-built" ? [] : ["--alternative", first!.name]),
      ...(choice.seed === undefined ? [] : ["--seed", choice.seed]),
    ]);
    return compareText(result, io.columns, explain);
  };
  await deliverResult({ value: () => ({ ...result, sources }), text }, choice, io);
};
