import type { z } from "zod";
import { switchingSchema } from "../../backend/failover/family.ts";
import type { Kind } from "../../base/family.ts";
import { failing } from "../failure-schema.ts";
import { familyWith, type ReferenceFamily, referenceFamilies } from "./families.ts";
import { type Field, fieldOf, fieldsOf } from "./fields.ts";
import { linkTo, tableOf } from "./markdown.ts";

/** What several sections share is told once, under a heading of its own. */
export interface SharedPart {
  readonly heading: string;
  readonly about: string;
  readonly fields: Readonly<Record<string, z.ZodType>>;
}

/** The parts that several sections share. */
export const sharedParts: readonly SharedPart[] = [
  {
    heading: "How things fail",
    about: "Servers, routers and domains fail by themselves in the ways that `crash` and `fails` list.",
    fields: failing,
  },
  {
    heading: "How another member takes over",
    about:
      "The `failover` of a standby, and of a primary and its backups. That of phones, from site to site, has a section of its own.",
    fields: switchingSchema().shape,
  },
];

const HEADS = ["field", "what is written", "default", "what it means"];

/** Whether a schema is that of a map with just these keys. */
const isMapOf = (schema: z.ZodType, keys: readonly string[]): boolean => {
  const inside = fieldOf([], schema)
    .parts.filter(({ path }) => path.length === 1)
    .map(({ path }) => path[0]);
  return inside.length === keys.length && inside.every((key) => key !== undefined && keys.includes(key));
};

const sharedHeading = (schema: z.ZodType): string | undefined =>
  sharedParts.find(
    ({ fields }) => Object.values(fields).includes(schema) || isMapOf(schema, Object.keys(fields)),
  )?.heading;

const typeOf = (field: Field, link: string | undefined, families: readonly ReferenceFamily[]): string => {
  if (link !== undefined) return `see ${linkTo(link)}`;
  const kinds = field.kinds.map((kind) => `\`${kind}\``).join(" or ");
  const family = familyWith(field.kinds, families);
  const type = field.type.replace(
    "choice of a kind",
    family === undefined ? `kind ${kinds}` : linkTo(family.title),
  );
  return families.reduce(
    (said, { written, title }) =>
      written === undefined ? said : said.replace(written, linkTo(title, written)),
    type,
  );
};

const row = (field: Field, link: string | undefined, families: readonly ReferenceFamily[]): string[] => {
  const said = field.isRequired ? "required" : field.default === undefined ? "–" : `\`${field.default}\``;
  return [
    `\`${field.path.join(".").replaceAll(".[]", "[]")}\``,
    typeOf(field, link, families),
    said,
    field.description ?? "",
  ];
};

/** The fields within one that are to be told with it: those of a family's kinds are told with the kind. */
const ownParts = (field: Field, families: readonly ReferenceFamily[]): Field[] => {
  const family = familyWith(field.kinds, families);
  if (family === undefined) return [...field.parts];
  const ofKinds = new Set(family.kinds.flatMap(({ params }) => Object.values(params)));
  const known = new Set<unknown>();
  return field.parts
    .filter(({ schema }) => !ofKinds.has(schema) && !known.has(schema) && known.add(schema))
    .map((part) => withoutKind(part));
};

const withoutKind = (field: Field): Field => ({
  ...field,
  path: field.path.filter((step) => !step.startsWith("(")),
  parts: field.parts.map(withoutKind),
});

interface Told {
  readonly isShared: boolean;
  readonly families: readonly ReferenceFamily[];
}

const rowsOf = (field: Field, told: Told): string[][] => {
  const link = told.isShared ? undefined : sharedHeading(field.schema);
  const parts = link === undefined ? ownParts(field, told.families) : [];
  return [row(field, link, told.families), ...parts.flatMap((part) => rowsOf(part, told))];
};

/** The table of some fields and of all within them; what is shared with other sections is a link. */
export const fieldTable = (
  fields: readonly Field[],
  { isShared = false, families = referenceFamilies }: Partial<Told> = {},
): string[] =>
  tableOf(
    HEADS,
    fields.flatMap((field) => rowsOf(field, { isShared, families })),
  );

/** The heading, summary and parameters of a kind. */
export const kindLines = (
  { kind, summary, params }: Kind,
  families: readonly ReferenceFamily[] = referenceFamilies,
): string[] => [
  `#### ${kind}`,
  "",
  `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`,
  "",
  ...fieldTable(fieldsOf(params as Readonly<Record<string, z.ZodType>>), { families }),
];
