import { expect, it } from "vitest";
import type { z } from "zod";
import { modelFileSchema } from "../../../src/model/load.ts";
import { familyWith, referenceFamilies } from "../../../src/model/reference/families.ts";
import { fieldsOf, withParts } from "../../../src/model/reference/fields.ts";

type Shape = Readonly<Record<string, z.ZodType>>;

it("a family is known by all its kinds", () => {
  expect(familyWith(["adaptive", "breaker", "capped", "open", "ramp"])?.title).toBe("Admission");
  expect([familyWith(["open"]), familyWith([])]).toEqual([undefined, undefined]);
});

it("every choice of a kind in a model file is told as a family", () => {
  const fields = [
    ...fieldsOf(modelFileSchema.shape as unknown as Shape),
    ...referenceFamilies.flatMap(({ kinds }) =>
      kinds.flatMap(({ params }) => fieldsOf(params as unknown as Shape)),
    ),
  ];
  const strange = fields
    .flatMap(withParts)
    .filter(({ kinds }) => kinds.length > 0 && familyWith(kinds) === undefined);
  // Where one of a few kinds is chosen in one place only, they are told there.
  expect([...new Set(strange.map(({ path }) => path.at(-1)))]).toEqual(["failBack"]);
});

it("laws say by which of their parameters they are given", () => {
  const laws = referenceFamilies[0]!.kinds;
  expect(laws.find(({ kind }) => kind === "exponential")?.summary).toMatch(/given by `mean`, or by `rate`$/);
  expect(laws.find(({ kind }) => kind === "fixed")?.summary).not.toContain("given by");
});
