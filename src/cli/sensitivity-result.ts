import type { Conducted } from "../experiment/conduct.ts";
import type { Io } from "./io.ts";
import type { OpenedStudy } from "./opened-study.ts";
import { deliverResult, type OutputChoice } from "./output.ts";

/** Says what a sensitivity study that is over found, where and how it is wanted. */
export const deliverSensitivity = async (
  conducted: Conducted,
  { sources }: Pick<OpenedStudy, "sources">,
  choice: OutputChoice,
  io: Io,
): Promise<void> => {
  const { sensitivityResult } = await import("../experiment/sensitivity.ts");
  const result = sensitivityResult(conducted, sources.notVaried);
  const text = async () => {
    const { sensitivityText } = await import("../report/sensitivity-text.ts");
    return sensitivityText(result, io.columns);
  };
  await deliverResult({ value: () => ({ ...result, sources }), text }, choice, io);
};
