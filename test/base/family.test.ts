import { expect, it } from "vitest";
import { z } from "zod";
import { familySchema, memberOf } from "../../src/base/family.ts";
import { duration } from "../../src/base/units.ts";

const fixed = { kind: "fixed", summary: "always the same", params: { value: duration() } };
const uniform = { kind: "uniform", summary: "from, to", params: { from: duration(), to: duration() } };
const schema = familySchema([fixed, uniform]);

it("a family's schema takes each member with its own parameters", () => {
  expect(schema.parse({ kind: "fixed", value: "1 min" })).toEqual({ kind: "fixed", value: 60 });
  expect(schema.parse({ kind: "uniform", from: "1 s", to: "2 s" })).toEqual({
    kind: "uniform",
    from: 1,
    to: 2,
  });
});

it.each([
  [{ kind: "fixed" }],
  [{ kind: "fixed", value: "1 min", from: "1 s" }],
  [{ kind: "triangular", value: "1 min" }],
  [{ value: "1 min" }],
  ["1 min"],
])("a family's schema refuses %j", (value) => {
  expect(schema.safeParse(value).success).toBe(false);
});

it("a family without members is a mistake of ours", () => {
  expect(() => familySchema([])).toThrow(TypeError);
});

it("a member is found by its kind", () => {
  expect(memberOf([fixed, uniform], "uniform")).toBe(uniform);
  expect(() => memberOf([fixed, uniform], "triangular")).toThrow("triangular");
});

it("the JSON Schema of a family lists its members with their summaries", () => {
  const json = z.toJSONSchema(schema, { io: "input" });
  expect(json.oneOf?.map((branch) => (branch as { description: string }).description)).toEqual([
    "always the same",
    "from, to",
  ]);
});
