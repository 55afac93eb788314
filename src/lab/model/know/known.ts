import { compareResult } from "../../../experiment/compare.ts";
import type { Conducted } from "../../../experiment/conduct.ts";
import { Findings } from "../../../experiment/findings.ts";
import type { Picture } from "../../../plots/picture.ts";
import { comparedAnswer, comparedSubject, comparedSureness } from "../../../report/compare-lead.ts";
import { comparedPictures } from "../../../report/pictures/compare-pictures.ts";
import type { Known } from "../../known.ts";
import type { LessonNumber } from "../../lesson.ts";
import { letterOf } from "../../names.ts";
import { lengthsPicture } from "./lengths-picture.ts";
import { numbersOf } from "./numbers.ts";

/** CSS pixels: what a panel has room for. */
const WIDTH = 380;

type Shown = Known["pictures"][number];

const shown = (picture: Picture | null, whose: Shown["whose"]): Shown[] =>
  picture === null ? [] : [drawn(picture, whose)];

const drawn = (picture: Picture, whose: Shown["whose"]): Shown => ({
  title: picture.title,
  whose,
  words: picture.description,
  picture: picture.draw(WIDTH),
  table: picture.table,
});

/** What so many runs of a study say, for a page: numbers, sentences, pictures. */
export const knownOf = (
  conducted: Conducted,
  {
    of,
    also,
    isLast,
  }: { readonly of: number; readonly also: readonly LessonNumber[]; readonly isLast: boolean },
): Omit<Known, "csv"> => {
  // Theory takes longer than the runs of a small study: it is asked once.
  const result = isLast ? compareResult(conducted) : compareResult(conducted, () => null);
  const findings = new Findings(conducted);
  const { exceedance, downtime, differences, phases, exact } = comparedPictures(result);
  const isPair = result.alternatives.length === 2;
  const lengths = result.alternatives.flatMap(({ name }, index) =>
    shown(
      lengthsPicture(findings.values(index, "longest-outage"), {
        name: `lengths-${name}`,
        title: isPair ? `How long outages of ${letterOf(index)} are` : "How long outages are",
      }),
      letterOf(index),
    ),
  );
  const pictures = [
    ...lengths,
    ...shown(exceedance, "both"),
    ...(isPair ? shown(differences, "both") : []),
    ...shown(downtime, "both"),
    ...shown(phases, "parts"),
    ...shown(exact, "parts"),
  ];
  return {
    runs: Math.min(...conducted.runs),
    of,
    variants: result.alternatives.map(({ title }, index) => ({
      name: isPair ? `${letterOf(index)} · ${title}` : title,
      numbers: numbersOf(findings, result, index, also),
    })),
    sentences: [comparedSubject(result), ...comparedAnswer(result), comparedSureness(result)],
    pictures,
  };
};
