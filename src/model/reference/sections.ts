import { type ReferenceFamily, referenceFamilies } from "./families.ts";
import type { Field } from "./fields.ts";
import { anchorOf } from "./markdown.ts";
import type { SaidSemantic } from "./semantic.ts";
import { fieldTable, kindLines } from "./tables.ts";

type Families = readonly ReferenceFamily[];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What chooses a kind, has nothing within, or may be written in several ways. */
const isToldItself = ({ kinds, parts, type }: Field): boolean =>
  kinds.length > 0 || parts.length === 0 || type.includes(" or ");

/** A section is told from its own fields on; one without fields within, or with a choice of kinds, is told itself. */
export const sectionLines = (field: Field, families: Families = referenceFamilies): string[] => [
  `### ${field.path[0]}`,
  "",
  `${capital(field.description ?? "")}.${field.isRequired ? " Required." : ""}`,
  "",
  ...fieldTable(isToldItself(field) ? [field] : field.parts, { families }),
];

const familyText = ({ title, about, kinds }: ReferenceFamily, families: Families): string[] => [
  `### ${title}`,
  "",
  about,
  "",
  ...kinds.flatMap((kind) => kindLines(kind, families)),
];

/** Each family with all its kinds. */
export const familyLines = (families: Families): string[] =>
  families.flatMap((family) => familyText(family, families));

const semanticLines = ({ question, default: usual, parameter, test }: SaidSemantic): string[] => [
  `- **${question}** ${capital(usual)}.`,
  `  ${parameter === null ? "Nothing changes that." : `Changed by: ${parameter}.`}${test === null ? "" : ` Held by \`${test.file}\`: “${test.name}”.`}`,
];

/** Questions and answers by their headings, each with the test that holds it. */
export const semanticsLines = (semantics: Readonly<Record<string, readonly SaidSemantic[]>>): string[] => [
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

/** The names of all kinds of some families, and of the families themselves, each once. */
export const namesIn = (families: Families): string[] => [
  ...new Set([
    ...families.flatMap(({ kinds }) => kinds.map(({ kind }) => kind)),
    ...families.map(({ title }) => anchorOf(title)),
  ]),
];

/** What is said of the kinds of one name, under the headings of their families, or of a whole family; empty when there is neither. */
export const kindsCalled = (name: string, families: Families): string => {
  const found = families
    .map((family) =>
      anchorOf(family.title) === name
        ? family
        : { ...family, kinds: family.kinds.filter(({ kind }) => kind === name) },
    )
    .filter(({ kinds }) => kinds.length > 0);
  const lines = found.flatMap((family) => familyText(family, families));
  return lines.length === 0 ? "" : `${lines.join("\n").trimEnd()}\n`;
};
