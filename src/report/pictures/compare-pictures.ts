import type { CompareResult } from "../../experiment/compare.ts";
import type { Picture } from "../../plots/picture.ts";
import { openEnds } from "../open-ends.ts";
import { spanOf } from "../question-words.ts";
import { labelOf } from "../shown.ts";
import { answersPicture } from "./answers.ts";
import { causesPicture } from "./causes.ts";
import { costRiskPicture } from "./cost-risk.ts";
import { differencesPicture } from "./differences.ts";
import { exactPicture } from "./exact.ts";
import { exceedancePicture } from "./exceedance.ts";
import { messagesPicture } from "./messages.ts";
import { comparedPhases } from "./phases.ts";
import { publishedPicture } from "./published.ts";
import { timelinePicture } from "./timeline.ts";

/** The pictures of a comparison by what they show; null what the result has no data for. */
export const comparedPictures = (result: CompareResult) => {
  const { alternatives, level, published, rule, replay, told, exact } = result;
  const first = alternatives[0]!;
  const span = spanOf(result);
  const label = labelOf(first, 0);
  return {
    answers: answersPicture(result),
    differences: differencesPicture(result),
    exceedance: exceedancePicture(result, "longest-outage"),
    downtime: replay === null ? exceedancePicture(result, "downtime") : null,
    costRisk: costRiskPicture(result),
    phases: comparedPhases(result),
    causes: causesPicture(first.attribution, { label, span, level }),
    messages: messagesPicture(result),
    timelines: (told ?? []).map((run) =>
      timelinePicture(run, { label, threshold: rule.threshold, isReplay: replay !== null }),
    ),
    published: publishedPicture(published, { label, level }),
    exact: exactPicture(exact?.besides ?? [], {
      titles: new Map(alternatives.map(({ name }, place) => [name, labelOf(alternatives[place]!, place)])),
      level,
    }),
  };
};

/** The pictures of a comparison that its result has data for, the key picture first. */
export const comparePictures = (stored: CompareResult): Picture[] =>
  Object.values(comparedPictures(openEnds(stored)))
    .flat()
    .filter((picture) => picture !== null);
