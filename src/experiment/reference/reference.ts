import { ratioColumns } from "../../metrics/columns.ts";
import { type Field, fieldsOf } from "../../model/reference/fields.ts";
import { linkTo, tableOf } from "../../model/reference/markdown.ts";
import { quantityTable } from "../../model/reference/quantities.ts";
import {
  familyLines,
  kindsCalled,
  namesIn,
  sectionLines,
  semanticsLines,
} from "../../model/reference/sections.ts";
import { fieldTable } from "../../model/reference/tables.ts";
import { experimentFields } from "../schema.ts";
import { experimentStarter } from "../starter.ts";
import { experimentFamilies } from "./families.ts";
import { experimentSemantics } from "./semantics.ts";

const SECTIONS = "Sections of an experiment file";
const RATIOS = "Ratios";

const families = experimentFamilies;

const example = (text: string): string[] => ["```yaml", ...text.trimEnd().split("\n"), "```", ""];

const ratioLines = (): string[] => [
  `### ${RATIOS}`,
  "",
  "Of each study these are told, too: the mean of one column over that of another. They are no columns themselves.",
  "",
  ...tableOf(
    ["ratio", "unit", "what it is", "mean of", "over the mean of"],
    ratioColumns.map(({ name, unit, summary, numerator, denominator }) => [
      `\`${name}\``,
      unit,
      summary,
      `\`${numerator}\``,
      `\`${denominator}\``,
    ]),
  ),
];

const contents = (sections: readonly Field[]): string[] => [
  `- ${linkTo("Quantities")}`,
  `- ${linkTo(SECTIONS)}: ${sections.map(({ path }) => linkTo(path[0]!)).join(", ")}`,
  `- ${linkTo("Families")}: ${[...families.map(({ title }) => title), RATIOS].map((title) => linkTo(title)).join(", ")}`,
  `- ${linkTo("Semantics")}`,
  "",
];

const opening = (sections: readonly Field[]): string[] => [
  "# Reference of experiment files",
  "",
  "Made from the schemas by `secondtick reference --experiment`; a test holds that it does not drift.",
  "",
  ...contents(sections),
  "An experiment asks a question of a model: what one fault does (`replay`), or what random years are like (`years`), in several",
  "designs, on the same luck. `secondtick check` says what it will do, `secondtick compare` does it. This one goes with the model",
  "that `secondtick init` writes:",
  "",
  ...example(experimentStarter("model.yaml")),
];

/** The whole reference of experiment files, as Markdown. The words on each field and kind are those of its schema. */
export const experimentReference = (): string => {
  const all = fieldsOf(experimentFields);
  const sections = all.filter(({ parts }) => parts.length > 0);
  const plain = all.filter((field) => !sections.includes(field));
  const lines = [
    ...opening(sections),
    "## Quantities",
    "",
    ...quantityTable(),
    "Where a value of the model is set (factors, inputs), it is written as in the model; all of a range are in one unit.",
    "",
    `## ${SECTIONS}`,
    "",
    "`<name>` stands for any name (of a path: `services.chat.servers`), `[]` for each of a list. Either `replay` or `years`, and either",
    "`runs` or `stop`, are needed.",
    "",
    ...fieldTable(plain, { families }),
    ...sections.flatMap((section) => sectionLines(section, families)),
    "## Families",
    "",
    ...familyLines(families),
    ...ratioLines(),
    ...semanticsLines(experimentSemantics),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
};

/** The names of all kinds that `experimentReferenceOf` can tell of, and of their families. */
export const experimentReferenceKinds = (): string[] => namesIn(families);

/** What the reference says of the kinds of one name, or of the family of that name. */
export const experimentReferenceOf = (kind: string): string => kindsCalled(kind, families);
