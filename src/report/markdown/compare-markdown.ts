import type { AlternativeResult, CompareResult } from "../../experiment/compare.ts";
import { comparedAnswer, comparedSubject, comparedSureness, isReplay } from "../compare-lead.ts";
import { designColumns } from "../design-columns.ts";
import { openEnds } from "../open-ends.ts";
import { missedSentence } from "../published-text.ts";
import { calibrationNotes, marked, replayColumns, replayNotes } from "../replay-text.ts";
import { fullLabelOf, leftOutNote, shownOf } from "../shown.ts";
import type { Column } from "../table.ts";
import { comparisonColumns, comparisonNotes, type YearsComparison } from "../years-comparison-text.ts";
import { heading, list, markdownText, paragraph, plain, strong, table } from "./document.ts";
import { provenance } from "./provenance.ts";

/** More columns than this are too wide for a slide. */
const MOST_COLUMNS = 8;
const MOST_NOTES = 6;

/** The first columns of the tables; what says which alternative it is stands in one of them. */
const columnsOf = (result: CompareResult): Column<AlternativeResult>[] => {
  const { alternatives } = result;
  const all = isReplay(result) ? replayColumns(result) : comparisonColumns(result as YearsComparison);
  const design: Column<AlternativeResult> = {
    title: "design",
    of: (one) => {
      const name = fullLabelOf(one, alternatives.indexOf(one));
      return isReplay(result) ? marked(one, name) : name;
    },
    align: "left",
  };
  return [design, ...all.slice(designColumns(alternatives).length)].slice(0, MOST_COLUMNS);
};

/** What one must know before one believes it: the notes of the text. */
const caveats = (result: CompareResult): string[] => {
  if (!isReplay(result)) return comparisonNotes(result as YearsComparison);
  const { published } = result;
  const missed = published === null ? "" : missedSentence(published).replace(/^\* /, "");
  return [missed, ...calibrationNotes(result), ...replayNotes(result)].filter((one) => one !== "");
};

/** A comparison as Markdown, for a pull request or a slide: the answer, one table, and what it follows from. */
export const compareMarkdown = (stored: CompareResult): string => {
  const result = openEnds(stored);
  const [first = "", second, ...others] = comparedAnswer(result);
  const shown = shownOf(result);
  const left = leftOutNote(result, shown);
  const warned = caveats(result);
  return markdownText(
    heading(2, result.title),
    paragraph(strong(first), ...(second === undefined ? [] : [plain(` ${second}`)])),
    table(
      columnsOf(result),
      shown.map((place) => result.alternatives[place]!),
    ),
    ...list([...(left === "" ? [] : [left]), ...others].slice(0, MOST_NOTES)),
    ...(warned.length === 0 ? [] : [paragraph(strong("To be read with it")), ...list(warned)]),
    paragraph(plain(`${comparedSubject(result)}. ${comparedSureness(result)}`)),
    provenance(result),
  );
};
