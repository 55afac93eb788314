import { formatShare } from "../../base/units.ts";
import { spelledOut } from "../page/run-sections.ts";
import { openEnds } from "../pictures/open-ends.ts";
import type { YearsResult } from "../years.ts";
import { yearsAnswer } from "../years-answer.ts";
import { yearsHead, yearsRows } from "../years-text.ts";
import { heading, markdownText, paragraph, plain, strong, table } from "./document.ts";
import { provenance } from "./provenance.ts";

/** Random years as Markdown, for a pull request or a slide: the answer, one table, and what it follows from. */
export const runMarkdown = (stored: YearsResult): string => {
  const result = openEnds(stored);
  const [first = "", second] = yearsAnswer(result);
  return markdownText(
    heading(2, result.model.title),
    paragraph(strong(first), ...(second === undefined ? [] : [plain(` ${second}`)])),
    table(
      [
        { title: "In a year", of: ([what = ""]) => what, align: "left" },
        { title: "estimate", of: ([, estimate = ""]) => estimate },
        {
          title: `${formatShare(result.level)} interval`,
          of: ([, , interval = ""]) => interval,
          align: "left",
        },
      ],
      spelledOut(yearsRows(result)),
    ),
    paragraph(plain(yearsHead(result))),
    provenance(result),
  );
};
