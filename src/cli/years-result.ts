import type { Conducted } from "../experiment/conduct.ts";
import type { Io } from "./io.ts";
import type { OpenedStudy } from "./opened-study.ts";
import { deliverResult, type OutputChoice } from "./output.ts";
import { strongFor } from "./style.ts";

/** How years are wanted. */
export interface YearsChoice extends OutputChoice {
  /** The command that tells one of them, up to its number. */
  readonly explain: string;
}

/** Says what a study of random years that is over found, where and how it is wanted. */
export const deliverYears = async (
  conducted: Conducted,
  { sources }: Pick<OpenedStudy, "sources">,
  choice: YearsChoice,
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
  const result = yearsResult(subject, new Findings(conducted));
  const text = async () => {
    const { yearsText } = await import("../report/years-text.ts");
    return yearsText(result, { columns: io.columns, strong: strongFor(io, choice.out) }, choice.explain);
  };
  await deliverResult({ value: () => ({ ...result, sources }), text }, choice, io);
};
