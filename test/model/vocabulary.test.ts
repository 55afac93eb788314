import { expect, it } from "vitest";
import { nameSchema } from "../../src/base/name.ts";
import { DOMAIN_KINDS } from "../../src/model/vocabulary.ts";

const isName = (text: string) => nameSchema.safeParse(text).success;

it("every kind of place is a name", () => {
  expect(DOMAIN_KINDS.filter((kind) => !isName(kind))).toEqual([]);
  expect(DOMAIN_KINDS.indexOf("data-centre")).toBeLessThan(DOMAIN_KINDS.indexOf("host"));
});
