import { formatCount, formatShare } from "../../base/units.ts";
import type { Sources } from "../../experiment/sources.ts";
import { endedText } from "../ended-text.ts";
import { openEnds } from "../open-ends.ts";
import { yearsPictures } from "../pictures/run-pictures.ts";
import type { YearsResult } from "../years.ts";
import { yearsAnswer } from "../years-answer.ts";
import { yearsHead } from "../years-text.ts";
import { assumptionsSection } from "./assumptions.ts";
import { pageText } from "./document.ts";
import { figure } from "./figure.ts";
import { methodSection } from "./method.ts";
import { repeatSection } from "./repeat.ts";
import { runMethods } from "./run-methods.ts";
import { runSections } from "./run-sections.ts";
import { absent, soft } from "./section.ts";

const commandOf = ({ years, seed, design, study }: YearsResult): string[] => [
  "run",
  "MODEL.yaml",
  ...(design.name === "as-built" ? [] : ["--design", design.name]),
  "--years",
  study?.ended.repeat ?? String(years),
  "--seed",
  seed,
];

/** Random years as the text of one HTML file, from their result alone; null stands for open ends as in a file. */
export const runPage = (stored: YearsResult, sources: Sources): string => {
  const result = openEnds(stored);
  const pictures = yearsPictures(result);
  const { model, design, years, level, version, seed, study, worst } = result;
  const key = pictures.exceedance ?? pictures.histogram;
  return pageText({
    title: model.title,
    subject: `${formatCount(years)} random ${years === 1 ? "year" : "years"} of the design “${design.title}”`,
    answer: yearsAnswer(result),
    key: [
      soft(`In brackets: ${formatShare(level)} intervals. ${yearsHead(result)}`),
      ...(key === null ? [absent("No year had an outage, so there is no picture of them.")] : [figure(key)]),
    ],
    sections: [
      ...runSections(result, pictures),
      assumptionsSection(sources, {}),
      repeatSection(
        {
          version,
          model,
          digest: study?.digest ?? null,
          seed,
          ended: study === null ? "" : endedText(study.ended, "s"),
          argv: commandOf(result),
          rerun: ["--replication", String(worst[0]?.replication ?? 0)],
        },
        sources,
      ),
      methodSection(runMethods(result)),
    ],
  });
};
