import { modelFrom, studyFromText } from "../../../experiment/from-text.ts";
import type { Study } from "../../../experiment/study.ts";
import type { StudyAsk } from "../../known.ts";
import { readerBeside } from "../texts/beside.ts";

/**
 * The study that an experiment's text asks for: whoever makes it from the same texts makes the same.
 *
 * @throws ModelError with every mistake of the texts.
 */
export const studyOfTexts = ({ exported, beside }: Pick<StudyAsk, "exported" | "beside">): Study =>
  studyFromText(
    exported.experiment,
    () => modelFrom(exported.model, { file: exported.modelFile, readBeside: readerBeside(beside) }),
    { file: exported.experimentFile },
  );
