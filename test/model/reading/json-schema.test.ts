import { expect, it } from "vitest";
import { z } from "zod";
import { check } from "../../../src/model/reading/check.ts";
import { designSchema } from "../../../src/model/reading/design.ts";
import { type JsonSchema, jsonSchema } from "../../../src/model/reading/json-schema.ts";
import type { Tree } from "../../../src/model/reading/node.ts";
import { issuesOf, reading, system } from "./reading.ts";

const schema = jsonSchema(system, "A system");

const types: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  array: Array.isArray,
  string: (value) => typeof value === "string",
  number: (value) => typeof value === "number",
  integer: Number.isInteger,
  boolean: (value) => typeof value === "boolean",
  null: (value) => value === null,
};

/** A plain validator of the words that our schemas use; an unknown word is an error, so that none is skipped. */
const words: Readonly<
  Record<string, (rule: never, value: never, schema: JsonSchema, root: JsonSchema) => boolean>
> = {
  type: (rule: string, value) => types[rule]!(value),
  const: (rule, value) => rule === value,
  enum: (rule: unknown[], value) => rule.includes(value),
  pattern: (rule: string, value: string) => typeof value !== "string" || new RegExp(rule, "u").test(value),
  minimum: (rule: number, value) => typeof value !== "number" || value >= rule,
  maximum: (rule: number, value) => typeof value !== "number" || value <= rule,
  exclusiveMinimum: (rule: number, value) => typeof value !== "number" || value > rule,
  minItems: (rule: number, value: unknown) => !Array.isArray(value) || value.length >= rule,
  maxItems: (rule: number, value: unknown) => !Array.isArray(value) || value.length <= rule,
  minLength: (rule: number, value) => typeof value !== "string" || (value as string).length >= rule,
  anyOf: (rule: JsonSchema[], value, _, root) => rule.some((one) => valid(one, value, root)),
  oneOf: (rule: JsonSchema[], value, _, root) => rule.filter((one) => valid(one, value, root)).length === 1,
  $ref: (rule: string, value, _, root) => {
    const target = rule
      .split("/")
      .slice(1)
      .reduce((at, step) => at[step] as JsonSchema, root);
    return valid(target, value, root);
  },
  items: (rule: JsonSchema, value: unknown, _, root) =>
    !Array.isArray(value) || value.every((one) => valid(rule, one, root)),
  required: (rule: string[], value) =>
    !types.object!(value) || rule.every((key) => Object.hasOwn(value, key)),
  properties: (rule: Record<string, JsonSchema>, value: Record<string, unknown>, _, root) =>
    !types.object!(value) ||
    Object.entries(value).every(([key, one]) => rule[key] === undefined || valid(rule[key], one, root)),
  propertyNames: (rule: JsonSchema, value: object, _, root) =>
    !types.object!(value) || Object.keys(value).every((key) => valid(rule, key, root)),
  additionalProperties: (rule: JsonSchema | false, value: Record<string, unknown>, { properties }, root) =>
    !types.object!(value) ||
    Object.entries(value)
      .filter(([key]) => !Object.hasOwn((properties ?? {}) as object, key))
      .every(([, one]) => rule !== false && valid(rule, one, root)),
};
const SILENT = ["$schema", "$defs", "title", "description", "default", "examples", "format"];
const valid = (one: JsonSchema, value: unknown, root: JsonSchema): boolean =>
  Object.entries(one)
    .filter(([word]) => !SILENT.includes(word))
    .every(([word, rule]) => {
      const test = words[word];
      if (test === undefined) throw new Error(`no test of the word ${word}`);
      return test(rule as never, value as never, one, root);
    });

const group = (more: object = {}) => ({
  version: 1,
  groups: { chat: { size: 550, repair: "25 min", ...more } },
});
const provenance = { source: "a talk", confidence: "read", note: "x" };

it.each([
  ["plain", group()],
  ["with units", group({ crash: "1 per 3 years", needed: "98 %", size: "1M" })],
  ["with a law", group({ repair: { kind: "lognormal", median: "5 min", p95: "1 h" } })],
  ["with a wrapped scalar", group({ size: { value: 550, ...provenance } })],
  ["with a wrapped law", group({ repair: { value: { kind: "fixed", value: "5 min" }, ...provenance } })],
  [
    "with provenance in a law",
    group({ repair: { kind: "fixed", value: { value: "5 min", note: "x" }, ...provenance } }),
  ],
  ["with provenance in a map", group(provenance)],
  ["with a wrapped item", group({ places: [{ value: "north", source: "x" }] })],
  ["with provenance at the top", { ...group(), ...provenance }],
])("the JSON Schema and the reader accept a system %s", (_, value) => {
  expect(valid(schema, value, schema)).toBe(true);
  expect(issuesOf(() => check(reading(JSON.stringify(value)), system))).toEqual([]);
});

it.each([
  ["an unknown key", group({ colour: "red" })],
  ["a duration without unit", group({ repair: "45" })],
  ["a number for a duration", group({ repair: 45 })],
  ["a unit of another dimension", group({ repair: "45 requests" })],
  ["an unknown kind", group({ repair: { kind: "weibull" } })],
  ["a law with a strange field", group({ repair: { kind: "fixed", value: "1 h", p95: "1 h" } })],
  ["a wrapper with a wrong value", group({ size: { value: "many" } })],
  ["an unknown confidence", group({ size: { value: 1, confidence: "sure" } })],
  ["a missing field", { version: 1, groups: { chat: { size: 1 } } }],
  ["an empty list", group({ places: [] })],
  ["another version", { version: 2, groups: {} }],
])("the JSON Schema and the reader refuse %s", (_, value) => {
  expect(valid(schema, value, schema)).toBe(false);
  expect(issuesOf(() => check(reading(JSON.stringify(value)), system))).not.toEqual([]);
});

it("the JSON Schema says what it is, and keeps descriptions and defaults", () => {
  expect(schema).toMatchObject({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "A system",
  });
  const described = jsonSchema(z.strictObject({ a: z.number().describe("how many").prefault(3) }), "x");
  expect(described.properties).toMatchObject({ a: { description: "how many", default: 3 } });
});

it("designs of any content pass, and recursive schemas come to an end", () => {
  const designs = jsonSchema(designSchema, "A design");
  expect(valid(designs, { set: { "a.b": { value: 1, source: "x" }, c: [1] }, remove: ["d"] }, designs)).toBe(
    true,
  );
  expect(valid(designs, { copy: { "a.b": "a.c" }, scale: { "a.d": 0.33 } }, designs)).toBe(true);
  for (const wrong of [{ sets: {} }, { copy: { a: 1 } }, { scale: { a: "33 %" } }, { scale: { a: 0 } }])
    expect(valid(designs, wrong, designs)).toBe(false);
  const condition: z.ZodType = z.lazy(() =>
    z.union([z.string(), z.strictObject({ all: z.array(condition) })]),
  );
  const recursive = jsonSchema(z.strictObject({ up: condition }), "x");
  const deep: Tree = { up: { all: ["a", { all: ["b"] }] } };
  expect(valid(recursive, deep, recursive)).toBe(true);
  expect(valid(recursive, { up: { all: [1] } }, recursive)).toBe(false);
});
