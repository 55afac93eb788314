import { expect, it } from "vitest";
import { z } from "zod";
import { wordingOptions, wordingsOf } from "../../../src/model/reading/wording.ts";

const worded = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value, wordingOptions()).error?.issues.flatMap(wordingsOf) ?? [];
const said = (schema: z.ZodType, value: unknown) =>
  worded(schema, value).map(({ path, message }) => [...path, message].join(": "));

it("types are told in words", () => {
  const schema = z.strictObject({
    a: z.string(),
    b: z.boolean(),
    c: z.array(z.int()),
    d: z.record(z.string(), z.any()),
  });
  expect(said(schema, { a: 1, b: "x", c: {}, d: [] })).toEqual([
    "a: text is needed",
    "b: true or false is needed",
    "c: a list is needed",
    "d: a map is needed",
  ]);
  expect(said(z.int(), 1.5)).toEqual(["a whole number is needed"]);
});

it("each unknown key is a mistake of its own, with the keys that are known", () => {
  const wordings = worded(z.strictObject({ one: z.int().optional(), two: z.int().optional() }), {
    oen: 1,
    tow: 2,
  });
  expect(wordings.map(({ path, allowed, onKey }) => [...path, allowed.join(), onKey])).toEqual([
    ["oen", "one,two", true],
    ["tow", "one,two", true],
  ]);
});

it("bounds are told by what they bound", () => {
  expect(said(z.string().min(2), "a")).toEqual(["the text has at least 2 characters"]);
  expect(said(z.array(z.any()).max(1), [1, 2])).toEqual(["the list has at most 1 entry"]);
  expect(said(z.number().gt(0), 0)).toEqual(["the number must be above 0"]);
  expect(said(z.number().max(4), 5)).toEqual(["the number must be at most 4"]);
});

it("words that may stand somewhere are listed", () => {
  expect(worded(z.enum(["a", "b"]), "c")[0]).toMatchObject({
    message: "one of the allowed words is needed",
    allowed: ["a", "b"],
  });
  expect(said(z.literal(1), 2)).toEqual(["only 1 can stand here"]);
});

it("a name that breaks a rule is a mistake of the key", () => {
  const [wording] = worded(z.record(z.string().regex(/^a/, "names begin with a"), z.any()), { b: 1 });
  expect(wording).toMatchObject({ path: ["b"], message: "names begin with a", onKey: true });
});

it("of a union that branch is told whose shape was meant", () => {
  const schema = z.union([z.string(), z.strictObject({ kind: z.string(), mean: z.number() })]);
  expect(said(schema, { kind: "x", mean: "y" })).toEqual(["mean: a number is needed"]);
  expect(said(schema, 5)).toEqual(["text is needed, or a map is needed"]);
  expect(said(z.strictObject({ law: schema }), { law: { kind: "x" } })).toEqual([
    "law: mean: a number is needed",
  ]);
});

it("a rule of our own is told in its own words, with the words that it allows", () => {
  const schema = z
    .any()
    .superRefine((_, context) =>
      context.addIssue({ code: "custom", message: "found x; no", params: { rule: "no", allowed: ["y"] } }),
    );
  expect(worded(schema, "x")[0]).toMatchObject({ message: "no", allowed: ["y"], onKey: false });
  expect(
    said(
      z.any().refine(() => false, "just no"),
      1,
    ),
  ).toEqual(["just no"]);
});
