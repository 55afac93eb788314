import { expect, it } from "vitest";
import { experimentFamilies, unitInWords } from "../../../src/experiment/reference/families.ts";
import { experimentFields } from "../../../src/experiment/schema.ts";
import { familyWith } from "../../../src/model/reference/families.ts";
import { fieldsOf, withParts } from "../../../src/model/reference/fields.ts";

const fields = [
  ...fieldsOf(experimentFields),
  ...experimentFamilies.flatMap(({ kinds }) => kinds.flatMap(({ params }) => fieldsOf(params as never))),
].flatMap(withParts);

it("every choice of a kind in an experiment file is told as a family", () => {
  const strange = fields.filter(
    ({ kinds }) => kinds.length > 0 && familyWith(kinds, experimentFamilies) === undefined,
  );
  expect(strange.map(({ path }) => path.join("."))).toEqual([]);
});

it("every field of an experiment file says in words what it is, and what is written there", () => {
  const silent = fields.filter(({ description = "" }) => description.trim() === "");
  expect(silent.map(({ path }) => path.join("."))).toEqual([]);
  const vague = fields.filter(({ type }) => /custom|anything|tuple|pipe|transform/.test(type));
  expect(vague.map(({ path }) => path.join("."))).toEqual([]);
});

it("a metric says its unit, which way is better, and what its mean estimates", () => {
  const [metrics] = experimentFamilies;
  expect(metrics?.kinds.find(({ kind }) => kind === "downtime")?.summary).toMatch(
    /\. Unit: s\. Less is better\. Its mean estimates the mean downtime/,
  );
  expect([unitInWords("1"), unitInWords("s")]).toEqual(["a number", "s"]);
});
