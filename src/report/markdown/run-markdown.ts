import { formatShare } from "../../base/units.ts";
import { openEnds } from "../open-ends.ts";
import { spelledYears } from "../spelled-years.ts";
import type { YearsResult } from "../years.ts";
import { yearsAnswer } from "../years-answer.ts";
import { yearsHead } from "../years-text.ts";
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
      spelledYears(result),
    ),
    paragraph(plain(yearsHead(result))),
    provenance(result),
  );
};
