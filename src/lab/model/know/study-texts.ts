import { modelFrom, studyFromText } from "../../../experiment/from-text.ts";
import type { Study } from "../../../experiment/study.ts";
import type { StudyAsk } from "../../known.ts";

/** Reads what stands beside a model. */
const readerOf =
  (beside: StudyAsk["beside"]) =>
  (name: string): Uint8Array => {
    if (!Object.hasOwn(beside, name))
      throw new Error(`${name} is not there: open it together with the model.`);
    return new TextEncoder().encode(beside[name]!);
  };

/**
 * The study that an experiment's text asks for: whoever makes it from the same texts makes the same.
 *
 * @throws ModelError with every mistake of the texts.
 */
export const studyOfTexts = ({ exported, beside }: Pick<StudyAsk, "exported" | "beside">): Study =>
  studyFromText(
    exported.experiment,
    () => modelFrom(exported.model, { file: exported.modelFile, readBeside: readerOf(beside) }),
    { file: exported.experimentFile },
  );
