import { expect, it } from "vitest";
import { z } from "zod";
import { eitherBy } from "../../src/distributions/either.ts";

const isText = (input: unknown) => typeof input === "string";
const schema = eitherBy(isText, z.string().min(3), z.strictObject({ length: z.number() }));

it("reports a mistake as the schema that was meant reports it", () => {
  expect(schema.safeParse("ab").error?.issues).toMatchObject([{ code: "too_small", path: [] }]);
  expect(schema.safeParse({ length: "x" }).error?.issues).toMatchObject([{ path: ["length"] }]);
  expect(schema.parse("abc")).toBe("abc");
});

it("stays itself when it is refined or described, and is a union in the JSON Schema", () => {
  const refined = schema.refine((value) => value !== "abc").describe("words");
  expect(refined.safeParse("ab").error?.issues).toMatchObject([{ code: "too_small" }]);
  expect(refined.safeParse("abc").success).toBe(false);
  expect(z.toJSONSchema(refined, { io: "input" }).anyOf).toHaveLength(2);
});
