import { formatDuration } from "../base/units.ts";
import { type Document, issueAt } from "../model/reading/document.ts";
import type { Issue } from "../model/reading/model-error.ts";
import { type Study, sceneOf } from "./study.ts";

const unseen = (horizon: number, found: string): string =>
  `a run ends after ${formatDuration(horizon)}: ${found} cannot be seen in it`;

/** Whether a target asks how often a number comes to a value. */
const limitOf = ({ target }: Study["question"]): number | undefined =>
  (target.kind === "at-least" || target.kind === "more-than") && typeof target.value === "number"
    ? target.value
    : undefined;

/** Lengths that are asked about and that no run is long enough to show: their chance would be taken for 0. */
export const lengthIssues = (document: Document, study: Study): Issue[] => {
  const { horizon, greatest } = sceneOf(study);
  const { experiment, question } = study;
  const tooLong = experiment.outage.longer.filter((x) => x > horizon);
  const limit = limitOf(question);
  return [
    ...tooLong.map((x) =>
      issueAt(document, ["outage", "longer"], {
        message: unseen(horizon, `an outage of ${formatDuration(x)}`),
      }),
    ),
    ...(limit !== undefined && experiment.question !== undefined && limit > greatest(question.column)
      ? [
          issueAt(document, ["question", "target", "value"], {
            message: unseen(horizon, `so much ${question.column}`),
          }),
        ]
      : []),
  ];
};
