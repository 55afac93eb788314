import { z } from "zod";
import { nameSchema } from "../../base/name.ts";
import { formatCount, formatDuration } from "../../base/units.ts";

/** One field of a file, as its schema describes it. */
export interface Field {
  /** Names from the outside in; `<name>` stands for any name, `[]` for each of a list, `(load-shared)` for that kind of a family. */
  readonly path: readonly string[];
  /** What is written there, in words. */
  readonly type: string;
  readonly isRequired: boolean;
  /** As it would be written; undefined when there is none. */
  readonly default: string | undefined;
  readonly description: string | undefined;
  /** The kinds that may be chosen there, where one of a family may. */
  readonly kinds: readonly string[];
  readonly schema: z.ZodType;
  /** The fields within it. */
  readonly parts: readonly Field[];
}

interface Definition {
  readonly type: string;
  readonly in?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly keyType?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly options?: readonly z.ZodType[];
  readonly items?: readonly z.ZodType[];
  readonly discriminator?: string;
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly defaultValue?: unknown;
  readonly getter?: () => z.ZodType;
}

const definitionOf = (schema: z.ZodType): Definition => schema._zod.def as unknown as Definition;

/** A schema and all that it wraps, from the outside in. */
const layersOf = (schema: z.ZodType): z.ZodType[] => {
  const { in: before, innerType } = definitionOf(schema);
  const next = innerType ?? before;
  return next === undefined ? [schema] : [schema, ...layersOf(next)];
};

/** What a schema says of itself, or what it wraps or stands for does: the outermost word counts. */
export const firstSaid = <Word extends "description" | "title" | "examples">(
  schema: z.ZodType,
  word: Word,
): z.GlobalMeta[Word] =>
  layersOf(schema)
    .flatMap((layer) => [layer, definitionOf(layer).getter?.() ?? []].flat())
    .map((layer) => z.globalRegistry.get(layer)?.[word])
    .find((said) => said !== undefined);

const bare = (schema: z.ZodType): z.ZodType => layersOf(schema).at(-1)!;

/** A value as it would be written in a file; a fixed law in short, as a duration. */
const written = (value: unknown): string => {
  if (typeof value === "number") return formatCount(value);
  if (Array.isArray(value)) return `[${value.map(written).join(", ")}]`;
  if (typeof value !== "object" || value === null) return String(value);
  if ("kind" in value && value.kind === "fixed" && "value" in value)
    return formatDuration(Number(value.value));
  const inside = Object.entries(value).map(([key, one]) => `${key}: ${written(one)}`);
  return inside.length === 0 ? "{}" : `{ ${inside.join(", ")} }`;
};

const defaultOf = (schema: z.ZodType): string | undefined => {
  const given = layersOf(schema).find((layer) => ["default", "prefault"].includes(definitionOf(layer).type));
  return given === undefined ? undefined : written(definitionOf(given).defaultValue);
};

const isOptional = (schema: z.ZodType): boolean =>
  layersOf(schema).some((layer) => ["optional", "default", "prefault"].includes(definitionOf(layer).type));

/** The `kind` that a map of a family has, or undefined for what is no such map. */
export const kindOf = (option: z.ZodType): string | undefined => {
  const kind = definitionOf(bare(option)).shape?.kind;
  const value = kind === undefined ? undefined : definitionOf(kind).values?.[0];
  return typeof value === "string" ? value : undefined;
};

/** The kinds of a family, or the ways in which something may be written. */
export const optionsOf = (schema: z.ZodType): readonly z.ZodType[] =>
  definitionOf(bare(schema)).options ?? [];

const kindsOf = (schema: z.ZodType): string[] => optionsOf(schema).flatMap((one) => kindOf(one) ?? []);

const PLAIN: Readonly<Record<string, string>> = {
  string: "text",
  number: "number",
  int: "whole number",
  boolean: "true or false",
  lazy: "condition",
  unknown: "anything",
  file: "file",
};

const isName = (schema: z.ZodType): boolean =>
  layersOf(schema).some((layer) => layer === nameSchema || layer._zod.parent === nameSchema);

/** What is written where a schema stands, in words. */
export const typeInWords = (schema: z.ZodType): string => {
  const title = firstSaid(schema, "title");
  if (title !== undefined) return title === "law of a duration" ? "law" : title;
  if (isName(schema)) return "name";
  const definition = definitionOf(bare(schema));
  const { type, element, valueType, options, items, values, entries, shape } = definition;
  if (values !== undefined) return values.map((value) => `\`${String(value)}\``).join(", ");
  if (entries !== undefined)
    return Object.values(entries)
      .map((value) => `\`${value}\``)
      .join(" or ");
  if (element !== undefined) return `list of: ${typeInWords(element)}`;
  if (items !== undefined) return `${items.length} in a list: ${eitherInWords(items)}`;
  if (valueType !== undefined) return `map from names to: ${typeInWords(valueType)}`;
  if (options !== undefined) return eitherInWords(options);
  if (shape !== undefined) return "map";
  if (type === "number" && "format" in definition) return "whole number";
  return PLAIN[type] ?? type;
};

const eitherInWords = (options: readonly z.ZodType[]): string =>
  options.every((one) => kindOf(one) !== undefined)
    ? "choice of a kind"
    : [...new Set(options.map(typeInWords))].join(" or ");

/** Whether what stands there is described elsewhere, as a whole. */
const isWhole = (schema: z.ZodType): boolean => firstSaid(schema, "title") !== undefined;

/** The fields within a schema: of a map, of each of a list or of any name, of each kind. */
const partsOf = (schema: z.ZodType, path: readonly string[]): Field[] => {
  if (isWhole(schema)) return [];
  const { shape, element, valueType, options } = definitionOf(bare(schema));
  if (shape !== undefined)
    return Object.entries(shape)
      .filter(([name, one]) => !(name === "kind" && definitionOf(bare(one)).type === "literal"))
      .map(([name, one]) => fieldOf([...path, name], one));
  if (element !== undefined) return partsOf(element, [...path, "[]"]);
  if (valueType !== undefined) return partsOf(valueType, [...path, "<name>"]);
  return (options ?? []).flatMap((one) => {
    const kind = kindOf(one);
    return partsOf(one, kind === undefined ? path : [...path, `(${kind})`]);
  });
};

const innermost = (schema: z.ZodType): z.ZodType => {
  const { element, valueType } = definitionOf(bare(schema));
  const next = element ?? valueType;
  return next === undefined || isWhole(schema) ? schema : innermost(next);
};

/** A field with all that is within it. */
export const fieldOf = (path: readonly string[], schema: z.ZodType): Field => ({
  path,
  type: typeInWords(schema),
  isRequired: !isOptional(schema),
  default: defaultOf(schema),
  description: firstSaid(schema, "description"),
  kinds: isWhole(innermost(schema)) ? [] : kindsOf(innermost(schema)),
  schema,
  parts: partsOf(schema, path),
});

/** The fields of a map, or of a kind's parameters. */
export const fieldsOf = (shape: Readonly<Record<string, z.ZodType>>, path: readonly string[] = []): Field[] =>
  Object.entries(shape).map(([name, one]) => fieldOf([...path, name], one));

/** A field and all within it, one after the other. */
export const withParts = (field: Field): Field[] => [field, ...field.parts.flatMap(withParts)];
