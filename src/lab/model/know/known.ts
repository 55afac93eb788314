import { compareResult } from "../../../experiment/compare.ts";
import type { Conducted } from "../../../experiment/conduct.ts";
import { Findings } from "../../../experiment/findings.ts";
import type { Picture } from "../../../plots/picture.ts";
import { comparedAnswer, comparedSubject, comparedSureness } from "../../../report/compare-lead.ts";
import { comparedPictures } from "../../../report/pictures/compare-pictures.ts";
import type { Known } from "../../known.ts";
import type { LessonNumber } from "../../lesson.ts";
import { lengthsPicture } from "./lengths-picture.ts";
import { numbersOf } from "./numbers.ts";

/** CSS pixels: what a panel has room for. */
const WIDTH = 380;

const LETTERS = ["A", "B"] as const;

const shown = (picture: Picture): Known["pictures"][number] => ({
  title: picture.title,
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
  const lengths = result.alternatives.map(({ name }, index) =>
    lengthsPicture(findings.values(index, "longest-outage"), {
      name: `lengths-${name}`,
      title: isPair ? `How long outages of ${LETTERS[index]} are` : "How long outages are",
    }),
  );
  const pictures = [...lengths, exceedance, isPair ? differences : null, downtime, phases, exact];
  return {
    runs: Math.min(...conducted.runs),
    of,
    variants: result.alternatives.map(({ title }, index) => ({
      name: isPair ? `${LETTERS[index]} · ${title}` : title,
      numbers: numbersOf(findings, result, index, also),
    })),
    sentences: [comparedSubject(result), ...comparedAnswer(result), comparedSureness(result)],
    pictures: pictures.filter((picture) => picture !== null).map(shown),
  };
};
