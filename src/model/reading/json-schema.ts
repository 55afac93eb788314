import { z } from "zod";
import { CONFIDENCES } from "./node.ts";

/** A JSON Schema, or a piece of one. */
export type JsonSchema = { readonly [key: string]: unknown };

const PROVENANCE: JsonSchema = {
  source: { type: "string", description: "where the number comes from" },
  confidence: { enum: [...CONFIDENCES], description: "how sure it is" },
  note: { type: "string", description: "anything worth knowing" },
};

/**
 * The JSON Schema (draft 2020-12) of the files that a schema accepts: every map may carry source, confidence and note, and
 * every scalar and every choice of kinds may be wrapped in a map with them and a `value`.
 */
export const jsonSchema = (schema: z.ZodType, title: string): JsonSchema => {
  const { $schema, $defs, ...plain } = z.toJSONSchema(schema, { io: "input" }) as JsonSchema;
  const hoisted: { [name: string]: JsonSchema } = {};
  const named = Object.entries(($defs ?? {}) as Readonly<Record<string, JsonSchema>>);
  for (const [name, one] of named) hoisted[name] = opened(one, hoisted);
  const root = opened(plain, hoisted);
  return { $schema, title, ...root, ...(Object.keys(hoisted).length === 0 ? {} : { $defs: hoisted }) };
};

type Hoisted = { [name: string]: JsonSchema };

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The schema with its own parts opened for provenance, not wrapped itself. */
const opened = (schema: JsonSchema, hoisted: Hoisted): JsonSchema => {
  const parts = { ...schema, ...branchesOf(schema, hoisted), ...itemsOf(schema, hoisted) };
  if (schema.type !== "object") return parts;
  const own = isSchema(schema.properties) ? schema.properties : {};
  const properties = Object.entries(own).map(
    ([key, one]) => [key, wrapped(one as JsonSchema, hoisted)] as const,
  );
  const { additionalProperties: rest } = schema;
  return {
    ...parts,
    properties: { ...PROVENANCE, ...Object.fromEntries(properties) },
    ...(isSchema(rest) ? { additionalProperties: wrapped(rest, hoisted) } : {}),
  };
};

const branchesOf = (schema: JsonSchema, hoisted: Hoisted): JsonSchema =>
  Object.fromEntries(
    ["anyOf", "oneOf", "allOf"]
      .filter((word) => Array.isArray(schema[word]))
      .map((word) => [word, (schema[word] as readonly JsonSchema[]).map((one) => opened(one, hoisted))]),
  );

const itemsOf = ({ items, prefixItems }: JsonSchema, hoisted: Hoisted): JsonSchema => ({
  ...(isSchema(items) ? { items: wrapped(items, hoisted) } : {}),
  ...(Array.isArray(prefixItems) ? { prefixItems: prefixItems.map((one) => wrapped(one, hoisted)) } : {}),
});

/** What describes a field to an editor; it stays outside of the wrapping. */
const OUTSIDE: readonly string[] = ["title", "description", "default", "examples"];

/** The schema or the same in a map with provenance. Named under `$defs`, so that nested choices do not multiply. */
const wrapped = (schema: JsonSchema, hoisted: Hoisted): JsonSchema => {
  const inner = opened(schema, hoisted);
  const isWhole = schema.type === "object" || schema.type === "array" || "const" in schema;
  if (isWhole || Object.keys(schema).every((key) => OUTSIDE.includes(key))) return inner;
  const outside = Object.fromEntries(Object.entries(inner).filter(([key]) => OUTSIDE.includes(key)));
  const core = Object.fromEntries(Object.entries(inner).filter(([key]) => !OUTSIDE.includes(key)));
  const value = { $ref: `#/$defs/${nameOf(core, hoisted)}` };
  const wrapper = { type: "object", properties: { value, ...PROVENANCE }, required: ["value"] };
  return { ...outside, anyOf: [value, { ...wrapper, additionalProperties: false }] };
};

const nameOf = (core: JsonSchema, hoisted: Hoisted): string => {
  const text = JSON.stringify(core);
  const known = Object.entries(hoisted).find(([, one]) => JSON.stringify(one) === text);
  if (known !== undefined) return known[0];
  const name = `value${Object.keys(hoisted).length + 1}`;
  hoisted[name] = core;
  return name;
};
