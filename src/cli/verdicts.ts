import type { Side } from "../experiment/claims/side.ts";
import type { Conducted } from "../experiment/conduct.ts";
import type { Io } from "./io.ts";
import type { OpenedStudy } from "./opened-study.ts";
import { deliverData, deliverResult, type OutputChoice } from "./output.ts";
import { strongFor } from "./style.ts";

/** How verdicts are wanted. */
export interface VerdictsChoice extends OutputChoice {
  readonly markdown?: string | undefined;
}

/** Says what became of the claims of a study that is over, where and how it is wanted; and in a sentence what they say together. */
export const deliverVerdicts = async (
  conducted: Conducted,
  { sources }: Pick<OpenedStudy, "sources">,
  { markdown, ...choice }: VerdictsChoice,
  io: Io,
): Promise<{ readonly side: Side; readonly words: string }> => {
  const [{ assertResult }, { assertText, togetherText }] = await Promise.all([
    import("../experiment/asserted.ts"),
    import("../report/assert-text.ts"),
  ]);
  const result = assertResult(conducted);
  const style = { columns: io.columns, strong: strongFor(io, choice.out) };
  const text = async () => assertText(result, style);
  await deliverResult({ value: () => ({ ...result, sources }), text }, choice, io);
  if (markdown !== undefined) {
    const { assertMarkdown } = await import("../report/markdown/assert-markdown.ts");
    await deliverData(assertMarkdown(result), { json: false, out: markdown }, io);
  }
  // On the screen the text has said it.
  const isSaid = choice.out === undefined && !choice.json;
  return { side: result.verdict, words: isSaid ? "" : togetherText(result) };
};
