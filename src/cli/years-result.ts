import type { Conducted } from "../experiment/conduct.ts";
import { deliverFound, type FoundChoice } from "./found-result.ts";
import type { Io } from "./io.ts";
import type { OpenedStudy } from "./opened-study.ts";
import { toldFor } from "./told/wanted.ts";

/** Says what a study of random years that is over found, where and how it is wanted. */
export const deliverYears = async (
  conducted: Conducted,
  { sources }: Pick<OpenedStudy, "sources">,
  choice: Omit<FoundChoice, "outputs">,
  io: Io,
): Promise<void> => {
  const [{ Findings }, { yearsResult }, { version }] = await Promise.all([
    import("../experiment/findings.ts"),
    import("../report/years.ts"),
    import("../version.ts"),
  ]);
  const { model, experiment, alternatives } = conducted.study;
  const { threshold, settling } = experiment.outage;
  const { design } = alternatives[0]!;
  const subject = {
    version,
    model: { title: model.title, digest: model.digest },
    design: { name: design, title: model.designTitle(design) },
    seed: experiment.seed,
    rule: { threshold, settling },
    level: experiment.level,
  };
  const found = yearsResult(subject, new Findings(conducted));
  const { outputs } = experiment;
  const result = { ...found, told: await toldFor(conducted, { ...choice, outputs }) };
  await deliverFound({ command: "run", result, sources }, { ...choice, outputs }, io);
};
