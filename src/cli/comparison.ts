import type { Conducted } from "../experiment/conduct.ts";
import { deliverFound, explainFirst, type FoundChoice } from "./found-result.ts";
import type { Io } from "./io.ts";
import type { OpenedStudy } from "./opened-study.ts";
import { toldFor } from "./told/wanted.ts";

/** How a comparison is wanted; `file` is the experiment's, as it was typed. */
export interface ComparisonChoice extends Omit<FoundChoice, "explain" | "outputs"> {
  readonly file: string;
  readonly seed?: string | undefined;
}

/** Says what a comparison that is over found, where and how it is wanted. */
export const deliverComparison = async (
  conducted: Conducted,
  { sources }: Pick<OpenedStudy, "sources">,
  { file, seed, ...choice }: ComparisonChoice,
  io: Io,
): Promise<void> => {
  const { compareResult } = await import("../experiment/compare.ts");
  const found = compareResult(conducted);
  const { outputs } = conducted.study.experiment;
  const explain = explainFirst(found, file, seed === undefined ? [] : ["--seed", seed]);
  const result = { ...found, told: await toldFor(conducted, { ...choice, outputs }) };
  await deliverFound({ command: "compare", result, sources }, { ...choice, explain, outputs }, io);
};
