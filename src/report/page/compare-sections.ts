import { formatCount, formatShare } from "../../base/units.ts";
import type { CompareResult } from "../../experiment/compare.ts";
import { isReplay } from "../compare-lead.ts";
import type { comparedPictures } from "../pictures/compare-pictures.ts";
import { withoutCostRisk } from "../pictures/cost-risk.ts";
import { missedSentence } from "../published-text.ts";
import { replayColumns, replayNotes } from "../replay-text.ts";
import { labelOf, shownOf } from "../shown.ts";
import { comparisonColumns, comparisonNotes, type YearsComparison } from "../years-comparison-text.ts";
import { columnsTable } from "./columns-table.ts";
import { figure } from "./figure.ts";
import { importanceTable } from "./importance.ts";
import { pictured } from "./pictured.ts";
import { type Content, paragraph, type Section, sentences } from "./section.ts";
import { theoryContent } from "./theory.ts";
import { toldSection } from "./told-section.ts";

type Pictures = ReturnType<typeof comparedPictures>;

const designsTable = (result: CompareResult) =>
  columnsTable(
    {
      id: "all-designs",
      caption: `All ${formatCount(result.alternatives.length)} designs, in brackets ${formatShare(result.level)} intervals`,
    },
    isReplay(result) ? replayColumns(result) : comparisonColumns(result as YearsComparison),
    result.alternatives,
  );

const designs = (result: CompareResult, { differences }: Pictures, note: string): Section => ({
  id: "designs",
  title: "The designs side by side",
  how: "Every design went through the same luck, run by run, so that a difference is the design's and not chance.",
  content: [
    designsTable(result),
    ...sentences(isReplay(result) ? replayNotes(result) : comparisonNotes(result as YearsComparison)),
    ...(differences === null ? [] : [figure(differences, note)]),
  ],
});

const minutes = (result: CompareResult, { phases, causes }: Pictures, note: string): Section => {
  const first = result.alternatives[0]!;
  const section = pictured(
    {
      id: "minutes",
      title: "Where the minutes went",
      how: "Every minute of downtime is counted once, under what the service was waiting for; the parts of a bar add up to it.",
    },
    phases,
    { note, why: "No design was down in these runs, so there is nothing to attribute." },
  );
  const level = result.level;
  const more: Content[] = [
    ...(causes === null ? [] : [figure(causes)]),
    ...importanceTable(first.attribution, { label: labelOf(first, 0), level }),
  ];
  return { ...section, content: [...section.content, ...(phases === null ? [] : more)] };
};

const exceedance = ({ exceedance: picture }: Pictures, note: string): Section =>
  pictured(
    {
      id: "exceedance",
      title: "How long it may last",
      how: "Read a curve from left to right: how rare is an outage that is longer than this?",
    },
    picture,
    { note, why: "This result holds no curves; it was made by an earlier version." },
  );

const downtime = ({ downtime: picture }: Pictures, note: string): Section =>
  pictured(
    {
      id: "downtime",
      title: "All downtime together",
      how: "The same for all downtime of a run, however many outages it is made of.",
    },
    picture,
    { note, why: "This result holds no curves; it was made by an earlier version." },
  );

const costRisk = (result: CompareResult, { costRisk: picture }: Pictures, note: string): Section =>
  pictured(
    {
      id: "cost",
      title: "Cost against risk",
      how: "A design is worth its price only if none that costs no more is safer.",
    },
    picture,
    { note, why: `Cost against risk is not drawn. ${withoutCostRisk(result) ?? ""}` },
  );

const messages = ({ messages: picture }: Pictures, note: string): Section[] =>
  picture === null
    ? []
    : [
        pictured(
          {
            id: "messages",
            title: "What became of the messages",
            how: "Means of a run, counted by their fate; what is not named was delivered in time.",
          },
          picture,
          { note, why: "" },
        ),
      ];

const published = ({ published: results }: CompareResult, { published: picture }: Pictures): Section[] =>
  picture === null || results === null
    ? []
    : [
        {
          id: "published",
          title: "What was published, beside what was simulated",
          how: "A model that misses what really happened is to be trusted less in what hangs on it.",
          content: [figure(picture), paragraph(missedSentence(results))],
        },
      ];

/** The sections of a comparison between its answer and its assumptions. */
export const comparedSections = (result: CompareResult, pictures: Pictures): Section[] => {
  const [drawn, all] = [shownOf(result).length, result.alternatives.length];
  const note = drawn < all ? `Drawn are ${drawn} of ${all} designs.` : "";
  return [
    designs(result, pictures, note),
    exceedance(pictures, note),
    ...(result.replay === null ? [downtime(pictures, note)] : []),
    costRisk(result, pictures, note),
    minutes(result, pictures, note),
    ...messages(pictures, note),
    toldSection(result.told, pictures.timelines),
    ...published(result, pictures),
    ...theoryContent(result.exact, pictures.exact),
  ];
};
