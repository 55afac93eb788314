import { formatCount, formatShare } from "../../base/units.ts";
import type { yearsPictures } from "../pictures/run-pictures.ts";
import { spelledYears } from "../spelled-years.ts";
import type { YearsResult } from "../years.ts";
import { yearsClosing } from "../years-text.ts";
import { dataTable } from "./data-table.ts";
import { figure } from "./figure.ts";
import { importanceTable } from "./importance.ts";
import { pictured } from "./pictured.ts";
import { type Content, paragraph, type Section } from "./section.ts";
import { theoryContent } from "./theory.ts";
import { toldSection } from "./told-section.ts";

type Pictures = ReturnType<typeof yearsPictures>;

const numbers = (result: YearsResult): Section => ({
  id: "numbers",
  title: "A year in numbers",
  how: "Each line is an estimate from independent years, with the interval that the runs leave for the true value.",
  content: [
    dataTable({
      id: "year",
      caption: `Estimates from ${formatCount(result.years)} independent years`,
      head: ["", "estimate", `${formatShare(result.level)} interval`],
      rows: spelledYears(result),
    }),
    paragraph(yearsClosing(result)),
  ],
});

const distribution = ({ exceedance, downtime, histogram }: Pictures): Section => {
  // The first of both is the key picture at the top.
  const more = exceedance === null ? [] : [downtime, histogram];
  const content: Content[] = more.flatMap((picture) => (picture === null ? [] : [figure(picture)]));
  return {
    id: "downtime",
    title: "The downtime of a year",
    how: "Most years are good and few are bad: the mean alone hides both.",
    content: content.length > 0 ? content : [paragraph("All there is to see stands above.")],
  };
};

const minutes = (result: YearsResult, { phases, causes }: Pictures): Section => {
  const { attribution, design, level } = result;
  const section = pictured(
    {
      id: "minutes",
      title: "Where the minutes went",
      how: "Every minute of downtime is counted once; the parts of a bar add up to it.",
    },
    phases,
    { why: "No year had an outage, so there is nothing to attribute." },
  );
  const more: Content[] = [
    ...(causes === null ? [] : [figure(causes)]),
    ...importanceTable(attribution, { label: design.title, level }),
  ];
  return { ...section, content: [...section.content, ...(phases === null ? [] : more)] };
};

/** The sections of random years between their answer and the assumptions. */
export const runSections = (result: YearsResult, pictures: Pictures): Section[] => [
  numbers(result),
  ...(result.none ? [] : [distribution(pictures)]),
  minutes(result, pictures),
  toldSection(result.told, pictures.timelines),
  ...theoryContent(result.study?.exact, pictures.exact),
];
