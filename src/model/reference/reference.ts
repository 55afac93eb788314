import type { z } from "zod";
import { modelFileSchema } from "../load.ts";
import { referenceFamilies } from "./families.ts";
import { type Field, fieldsOf } from "./fields.ts";
import { linkTo } from "./markdown.ts";
import { quantityTable } from "./quantities.ts";
import type { Semantic } from "./semantic.ts";
import { semantics } from "./semantics.ts";
import { fieldTable, kindLines, sharedParts } from "./tables.ts";
import { smallest } from "./words.ts";

/** A kind of something that is not chosen in a file, as metrics are: what it is called, its unit, and what it says. */
export interface ToldKind {
  readonly kind: string;
  readonly unit: string;
  readonly summary: string;
}

type Shape = Readonly<Record<string, z.ZodType>>;

const SECTIONS = "Sections of a model file";

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A section is told from its own fields on; one without fields within is a row of the table of plain ones. */
const sectionLines = (field: Field): string[] => [
  `### ${field.path[0]}`,
  "",
  `${capital(field.description ?? "")}.${field.isRequired ? " Required." : ""}`,
  "",
  ...(field.kinds.length > 0 ? fieldTable([field]) : fieldTable(field.parts)),
];

const sharedLines = (): string[] =>
  sharedParts.flatMap(({ heading, about, fields }) => [
    `## ${heading}`,
    "",
    about,
    "",
    ...fieldTable(fieldsOf(fields as Shape), { isShared: true }),
  ]);

const semanticLines = ({ question, default: usual, parameter, test }: Semantic): string[] => [
  `- **${question}** ${capital(usual)}.`,
  `  ${parameter === null ? "Nothing changes that." : `Changed by: ${parameter}.`} Held by \`${test.file}\`: “${test.name}”.`,
];

const semanticsLines = (): string[] => [
  "## Semantics",
  "",
  "What happens in the cases on which theory and practice differ, what changes it, and the test that holds it.",
  "",
  ...Object.entries(semantics).flatMap(([heading, entries]) => [
    `### ${heading}`,
    "",
    ...entries.flatMap(semanticLines),
    "",
  ]),
];

const familyLines = (): string[] =>
  referenceFamilies.flatMap(({ title, about, kinds }) => [
    `### ${title}`,
    "",
    about,
    "",
    ...kinds.flatMap(kindLines),
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
    ...sections.flatMap(sectionLines),
    ...sharedLines(),
    "## Families",
    "",
    "Wherever a kind may be chosen, a map names it with `kind` and gives that kind's parameters.",
    "",
    ...familyLines(),
    ...metricLines(metrics),
    ...semanticsLines(),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
};

/** The names of all kinds that `referenceOf` can tell of. */
export const referenceKinds = (): string[] => [
  ...new Set(referenceFamilies.flatMap(({ kinds }) => kinds.map(({ kind }) => kind))),
];

/** What the reference says of the kinds of one name; families may have kinds of the same name. */
export const referenceOf = (kind: string): string => {
  const lines = referenceFamilies.flatMap(({ title, about, kinds }) =>
    kinds
      .filter((one) => one.kind === kind)
      .flatMap((one) => [`### ${title}`, "", about, "", ...kindLines(one)]),
  );
  return `${lines.join("\n").trimEnd()}\n`;
};
