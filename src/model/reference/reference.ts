import type { z } from "zod";
import { modelFileSchema } from "../load.ts";
import { referenceFamilies } from "./families.ts";
import { type Field, fieldsOf } from "./fields.ts";
import { linkTo } from "./markdown.ts";
import { quantityTable } from "./quantities.ts";
import { familyLines, kindsCalled, namesIn, sectionLines, semanticsLines } from "./sections.ts";
import { semantics } from "./semantics.ts";
import { fieldTable, sharedParts } from "./tables.ts";
import { smallest } from "./words.ts";

/** A kind of something that is not chosen in a file, as metrics are: what it is called, its unit, and what it says. */
export interface ToldKind {
  readonly kind: string;
  readonly unit: string;
  readonly summary: string;
}

type Shape = Readonly<Record<string, z.ZodType>>;

const SECTIONS = "Sections of a model file";

const sharedLines = (): string[] =>
  sharedParts.flatMap(({ heading, about, fields }) => [
    `## ${heading}`,
    "",
    about,
    "",
    ...fieldTable(fieldsOf(fields as Shape), { isShared: true }),
  ]);

const metricLines = (metrics: readonly ToldKind[]): string[] => [
  "### Metrics",
  "",
  "What is measured in each run. They are not chosen: results have all of them.",
  "",
  ...metrics.map(
    ({ kind, unit, summary }) => `- \`${kind}\` (${unit === "1" ? "a number" : unit}): ${summary}`,
  ),
  "",
];

const contents = (sections: readonly Field[]): string[] => [
  `- ${linkTo("Quantities")}`,
  `- ${linkTo(SECTIONS)}: ${sections.map(({ path }) => linkTo(path[0])).join(", ")}`,
  ...sharedParts.map(({ heading }) => `- ${linkTo(heading)}`),
  `- ${linkTo("Families")}: ${[...referenceFamilies.map(({ title }) => title), "Metrics"].map((title) => linkTo(title)).join(", ")}`,
  `- ${linkTo("Semantics")}`,
  "",
];

/** The whole reference of model files, as Markdown. The words on each field and kind are those of its schema. */
export const reference = (metrics: readonly ToldKind[]): string => {
  const all = fieldsOf(modelFileSchema.shape as unknown as Shape);
  const plain = all.filter(({ parts, kinds }) => parts.length === 0 && kinds.length === 0);
  const sections = all.filter((field) => !plain.includes(field));
  const lines = [
    "# Reference of model files",
    "",
    "Made from the schemas by `secondtick reference`; a test holds that it does not drift.",
    "",
    ...contents(sections),
    "The smallest model that says something:",
    "",
    "```yaml",
    smallest.trimEnd(),
    "```",
    "",
    "Any map may carry `source`, `confidence` (read, secondary, derived, remembered or assumption) and `note`; any value may be",
    "wrapped so: `{ value: 98 %, source: our logs, confidence: read }`. They change no result.",
    "",
    "## Quantities",
    "",
    ...quantityTable(),
    `## ${SECTIONS}`,
    "",
    "`<name>` stands for any name, `[]` for each of a list.",
    "",
    ...fieldTable(plain),
    ...sections.flatMap((section) => sectionLines(section)),
    ...sharedLines(),
    "## Families",
    "",
    "Wherever a kind may be chosen, a map names it with `kind` and gives that kind's parameters.",
    "",
    ...familyLines(referenceFamilies),
    ...metricLines(metrics),
    ...semanticsLines(semantics),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
};

/** The names of all kinds that `referenceOf` can tell of, and of their families. */
export const referenceKinds = (): string[] => namesIn(referenceFamilies);

/** What the reference says of the kinds of one name, or of the family of that name; families may have kinds of the same name. */
export const referenceOf = (kind: string): string => kindsCalled(kind, referenceFamilies);
