import { formatShare } from "../../base/units.ts";
import type { SensitivityResult } from "../../experiment/sensitivity.ts";
import { openEnds } from "../open-ends.ts";
import { sensitivityAnswer } from "../sensitivity-answer.ts";
import { sensitivityColumns } from "../sensitivity-text.ts";
import { heading, list, markdownText, paragraph, plain, strong, table } from "./document.ts";
import { provenance } from "./provenance.ts";

const MOST_COLUMNS = 8;
const MOST_INPUTS = 12;

const leftOut = ({ inputs }: SensitivityResult): string[] =>
  inputs.length > MOST_INPUTS
    ? [`The table has the ${MOST_INPUTS} inputs with the largest effects, of ${inputs.length}.`]
    : [];

/** A sensitivity study as Markdown, for a pull request or a slide: the answer, one table, and what it follows from. */
export const sensitivityMarkdown = (stored: SensitivityResult): string => {
  const result = openEnds(stored);
  const { title, inputs, level } = result;
  const [first = "", second, ...others] = sensitivityAnswer(result);
  return markdownText(
    heading(2, title),
    paragraph(strong(first), ...(second === undefined ? [] : [plain(` ${second}`)])),
    table(sensitivityColumns(result).slice(0, MOST_COLUMNS), inputs.slice(0, MOST_INPUTS)),
    ...list([...leftOut(result), ...others]),
    paragraph(
      plain(
        `In brackets: ${formatShare(level)} intervals; those of all differences and swings hold together.`,
      ),
    ),
    provenance(result),
  );
};
