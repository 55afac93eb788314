import type { CompareResult } from "../../experiment/compare.ts";
import type { Sources } from "../../experiment/sources.ts";
import { comparedAnswer, comparedSubject, comparedSureness, isReplay } from "../compare-lead.ts";
import { endedText } from "../ended-text.ts";
import { openEnds } from "../open-ends.ts";
import { comparedPictures } from "../pictures/compare-pictures.ts";
import { missedSentence } from "../published-text.ts";
import { calibrationNotes } from "../replay-text.ts";
import { leftOutNote, shownOf } from "../shown.ts";
import { assumptionsSection } from "./assumptions.ts";
import { comparedMethods } from "./compare-methods.ts";
import { comparedSections } from "./compare-sections.ts";
import { pageText } from "./document.ts";
import { figure } from "./figure.ts";
import { methodSection } from "./method.ts";
import { repeatSection } from "./repeat.ts";
import { paragraph, sentences, soft } from "./section.ts";

/** A comparison as the text of one HTML file, from its result alone; null stands for open ends as in a file. */
export const comparePage = (stored: CompareResult, sources: Sources): string => {
  const result = openEnds(stored);
  const pictures = comparedPictures(result);
  const [first = "", second, ...others] = comparedAnswer(result);
  const { version, model, digest, seed, ended, question, alternatives, calibration, example } = result;
  return pageText({
    title: result.title,
    subject: comparedSubject(result),
    answer: second === undefined ? [first] : [first, second],
    key: [
      ...(result.published?.some(({ isMissed }) => isMissed)
        ? [paragraph(missedSentence(result.published).replace(/^\* /, ""))]
        : []),
      soft(comparedSureness(result)),
      figure(pictures.answers, leftOutNote(result, shownOf(result))),
      ...sentences(others),
    ],
    sections: [
      ...comparedSections(result, pictures),
      assumptionsSection(sources, {
        calibration,
        notes: isReplay(result) ? calibrationNotes(result) : [],
      }),
      repeatSection(
        {
          version,
          model,
          digest,
          seed,
          ended: endedText(ended, question.unit),
          argv: ["compare", "EXPERIMENT.yaml", "--runs", ended.repeat, "--seed", seed],
          rerun: ["--replication", String(example.replication), "--alternative", alternatives[0]!.name],
        },
        sources,
      ),
      methodSection(comparedMethods(result)),
    ],
  });
};
