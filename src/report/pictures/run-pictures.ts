import type { Picture } from "../../plots/picture.ts";
import { openEnds } from "../open-ends.ts";
import type { YearsResult } from "../years.ts";
import { causesPicture } from "./causes.ts";
import { exactPicture } from "./exact.ts";
import { yearsExceedance } from "./exceedance.ts";
import { histogramPicture } from "./histogram.ts";
import { phasesPicture } from "./phases.ts";
import { timelinePicture } from "./timeline.ts";

/** The pictures of random years by what they show; null what the result has no data for. */
export const yearsPictures = (result: YearsResult) => {
  const { design, attribution, level, rule, told, study, downtime } = result;
  const label = design.title;
  return {
    exceedance: yearsExceedance(result, "longest-outage"),
    downtime: yearsExceedance(result, "downtime"),
    histogram: histogramPicture(result),
    phases: phasesPicture([{ label, full: label, downtime: downtime.mean, attribution }], { span: "a year" }),
    causes: causesPicture(attribution, { label, span: "a year", level }),
    timelines: (told ?? []).map((run) =>
      timelinePicture(run, { label, threshold: rule.threshold, isReplay: false }),
    ),
    exact: exactPicture(study?.exact?.besides ?? [], { titles: new Map([[design.name, label]]), level }),
  };
};

/** The pictures of random years that their result has data for. */
export const runPictures = (stored: YearsResult): Picture[] =>
  Object.values(yearsPictures(openEnds(stored)))
    .flat()
    .filter((picture) => picture !== null);
