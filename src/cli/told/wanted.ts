import type { Conducted } from "../../experiment/conduct.ts";
import type { ToldRun } from "../../experiment/told-run.ts";
import { folderIn, type OutputChoice, wantsJson } from "../output.ts";
import { type ReportsGiven, reportPlaces } from "../report-options.ts";

/** The told runs of a study, where anything is written that holds them: JSON or a report. Text does without, and is faster. */
export const toldFor = async (
  conducted: Conducted,
  choice: OutputChoice & ReportsGiven & { readonly outputs: readonly string[] },
): Promise<readonly ToldRun[] | null> => {
  const isWanted =
    wantsJson(choice) ||
    folderIn(choice) !== undefined ||
    Object.keys(reportPlaces(choice, choice.outputs)).length > 0;
  if (!isWanted) return null;
  const { toldRunsOf } = await import("./runs.ts");
  return toldRunsOf(conducted);
};
