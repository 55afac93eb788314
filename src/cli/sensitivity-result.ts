import type { Conducted } from "../experiment/conduct.ts";
import { deliverFound, type FoundChoice } from "./found-result.ts";
import type { Io } from "./io.ts";
import type { OpenedStudy } from "./opened-study.ts";

/** Says what a sensitivity study that is over found, where and how it is wanted. */
export const deliverSensitivity = async (
  conducted: Conducted,
  { sources }: Pick<OpenedStudy, "sources">,
  choice: Omit<FoundChoice, "explain" | "outputs">,
  io: Io,
): Promise<void> => {
  const { sensitivityResult } = await import("../experiment/sensitivity.ts");
  const result = sensitivityResult(conducted, sources.notVaried);
  const { outputs } = conducted.study.experiment;
  await deliverFound({ command: "sensitivity", result, sources }, { ...choice, explain: "", outputs }, io);
};
