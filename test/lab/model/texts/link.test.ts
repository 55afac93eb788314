import { deflateRawSync } from "node:zlib";
import { expect, it } from "vitest";
import { libraryModel } from "../../../../src/lab/model/texts/library-models.ts";
import { linkOf, stateOfLink } from "../../../../src/lab/model/texts/link.ts";
import { labState } from "../../../support/lab-state.ts";

const packed = (text: string): string => `1.${deflateRawSync(text).toString("base64url")}`;

it("says all of a state, models of the library by their names", async () => {
  const own = labState(undefined, {
    time: 123.456,
    lesson: { id: "coverage", text: null, language: "en", step: 2, answers: { 1: "7" } },
  });
  expect(await stateOfLink(await linkOf(own))).toEqual(own);
  const known = labState(libraryModel("whatsapp-2014"));
  const link = await linkOf(known);
  expect(await stateOfLink(link)).toEqual(known);
  expect(link.length).toBeLessThan(500);
  expect(link).toMatch(/^1\.[\w-]+$/);
});

it.each([
  ["nothing of ours", "hello", /not a link of this page/],
  ["letters that are no base64", "1.***", /damaged/],
  ["a part of a link", "1.q1YqS", /damaged/],
  ["no JSON", packed("{"), /damaged/],
  ["another thing", packed('{"a": 1}'), /not something this page has saved/],
  ["too much", packed(" ".repeat(3_000_000)), /unfolds to more/],
  ["an endless link", `1.${"A".repeat(500_000)}`, /longer than it may be/],
  ["a model that is not there", packed(JSON.stringify(labState("\u0000id:no-such"))), /does not have/],
])("refuses %s in a sentence", async (_, link, message) => {
  await expect(stateOfLink(link)).rejects.toThrow(message);
});
