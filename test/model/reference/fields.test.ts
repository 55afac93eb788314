import { expect, it } from "vitest";
import { z } from "zod";
import { familySchema } from "../../../src/base/family.ts";
import { nameSchema } from "../../../src/base/name.ts";
import { count, duration, share } from "../../../src/base/units.ts";
import { lawSchema } from "../../../src/distributions/family.ts";
import { modelFileSchema } from "../../../src/model/load.ts";
import { referenceFamilies } from "../../../src/model/reference/families.ts";
import {
  fieldOf,
  fieldsOf,
  firstSaid,
  kindOf,
  typeInWords,
  withParts,
} from "../../../src/model/reference/fields.ts";

type Shape = Readonly<Record<string, z.ZodType>>;

it("types are told in words", () => {
  const words: readonly (readonly [z.ZodType, string])[] = [
    [duration().prefault("1 s"), "duration"],
    [lawSchema().optional(), "law"],
    [z.lazy(() => lawSchema()), "law"],
    [nameSchema, "name"],
    [nameSchema.describe("x"), "name"],
    [z.string().max(3), "text"],
    [z.boolean(), "true or false"],
    [z.enum(["a", "b"]), "`a` or `b`"],
    [z.literal(1), "`1`"],
    [z.array(share()), "list of: share"],
    [z.record(nameSchema, count()), "map from names to: count"],
    [z.union([nameSchema, z.array(nameSchema)]), "name or list of: name"],
    [familySchema([{ kind: "a", summary: "", params: {} }]), "choice of a kind"],
    [z.strictObject({}), "map"],
    [z.int(), "whole number"],
  ];
  expect(words.map(([schema]) => typeInWords(schema))).toEqual(words.map(([, text]) => text));
});

it("a field tells its default and what is within it", () => {
  const inner = z.strictObject({ wait: duration().prefault("5 s").describe("the wait") });
  const [field] = fieldsOf({ of: z.array(inner).default([]).describe("all") });
  expect(field).toMatchObject({ path: ["of"], default: "[]", isRequired: false, description: "all" });
  expect(field!.parts[0]).toMatchObject({
    path: ["of", "[]", "wait"],
    default: "5 s",
    description: "the wait",
  });
});

it("the kinds of a family are steps of the path", () => {
  const family = familySchema([{ kind: "slow", summary: "is slow", params: { to: share() } }]);
  const field = fieldOf(["mode"], family.default({ kind: "slow", to: 1 } as never));
  expect(field).toMatchObject({ kinds: ["slow"], default: "{ kind: slow, to: 1 }" });
  expect(withParts(field).map(({ path }) => path.join("."))).toEqual(["mode", "mode.(slow).to"]);
  expect([kindOf(family.options[0]!), kindOf(z.string())]).toEqual(["slow", undefined]);
});

it("the outermost words on a schema count", () => {
  expect(firstSaid(duration().describe("a").optional().describe("b"), "description")).toBe("b");
  expect(firstSaid(z.string(), "title")).toBeUndefined();
});

it("every field of a model file says in words what it is", () => {
  const fields = [
    ...fieldsOf(modelFileSchema.shape as unknown as Shape),
    ...referenceFamilies.flatMap(({ kinds }) =>
      kinds.flatMap(({ params }) => fieldsOf(params as unknown as Shape)),
    ),
  ];
  const silent = fields.flatMap(withParts).filter(({ description = "" }) => description.trim() === "");
  expect(silent.map(({ path }) => path.join("."))).toEqual([]);
});
